"""dateline: a ledger of claims from news reports about war."""

import os

# Reports are read side by side by processes, one thread each: threads of several processes that wait for each
# other in small matrix products made a report take three times as long. To be set before numpy is loaded.
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
