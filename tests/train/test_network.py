"""The network in torch: the same as at run time, and the same after a restart.

Needs the training environment: PYTHONPATH=src .venv-train/bin/python -m pytest tests/train
"""

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.support.training import example
from tools.train.samples import Sample, samples

from dateline.extract.learned.heads import CHOICES, judge
from dateline.extract.learned.reader import Encoded
from dateline.extract.learned.words import Anchor

torch = pytest.importorskip("torch", reason="needs torch, which only the training environment has")
pytest.importorskip("onnx", reason="needs onnx, which only the training environment has")
# Imported by name: the type checker runs where torch is absent.
checkpoint, encoder, export, fit, losses, network, tensors = (
    import_module(f"tools.train.{name}")
    for name in ("checkpoint", "encoder", "export", "fit", "losses", "network", "tensors")
)
REPORT = example(
    "Shells hit Idlib and killed 12 people , a medic said",
    quantity="12 people",
    roles={"src": "a medic", "at": "Idlib", "ev": "killed 12 people"},
)
FACTS = {"settings": {}, "data": {}, "counts": {}, "torch": "1", "threads": 1}


@pytest.fixture
def sample() -> Sample:
    """A report of one window."""
    return samples(REPORT, lambda word: [sum(map(ord, word)) % 900])[0]


def progress(seed: int = 0, facts: Mapping[str, Any] = FACTS) -> Any:  # noqa: ANN401  # torch's types are absent
    """A run at its beginning, with weights of chance."""
    torch.manual_seed(seed)
    made = network.Network(encoder.Encoder())
    return checkpoint.Progress.start(made, fit.optimiser_of(made, 1e-3), checkpoint.Facts(**facts))


def learn(run: Any, sample: Sample) -> None:  # noqa: ANN401  # torch's types are absent
    """One step."""
    run.network.train()
    fit.step(run, losses.losses(run.network, [sample]), 0.9)


def test_heads_in_numpy_say_what_they_were_trained_to_say(sample: Sample) -> None:
    """Run time and training restate each other; a difference would be paid in accuracy."""
    model = progress().network.eval()
    batch = tensors.batch_of([sample])
    with torch.no_grad():
        words = model.words(batch)
        keys = torch.cat([model.start_key(words), model.end_key(words)], -1)
        vectors = model.anchors(words, batch)
        start, _, nowhere = model.pointers(words, vectors, batch)
        expected = torch.cat([nowhere[:, :, None], start], 2).log_softmax(2).numpy()
        chosen = {name: getattr(model, name)(vectors).log_softmax(1).numpy() for name in CHOICES}
    own = sample.targets[0]
    anchor = Anchor(first=own.first, last=own.last, quantity=True, prior=own.prior)
    encoded = Encoded(words=words[0].numpy(), keys=keys[0].numpy(), tags=np.zeros((1, 1), dtype=np.float32))
    weights = {name: value.astype(np.float32) for name, value in export.arrays(model).items()}
    judged = judge([anchor], encoded, {i: i for i in range(len(REPORT.words))}, weights)

    assert np.allclose(judged.starts, expected, atol=0.02)  # half precision of the weights
    assert all(np.allclose(judged.choices[name], chosen[name], atol=0.02) for name in CHOICES)


def test_a_run_that_was_interrupted_learns_the_same(sample: Sample, tmp_path: Path) -> None:
    """Weights, their running mean, the optimiser and chance itself go on where they were."""
    before = progress()
    learn(before, sample)
    checkpoint.save(tmp_path / "c.pt", before)
    after = progress(seed=7)
    checkpoint.restore(tmp_path / "c.pt", after)
    learn(after, sample)
    whole = progress()
    learn(whole, sample)
    learn(whole, sample)

    assert after.steps == whole.steps == 2
    assert all(torch.equal(after.learned[name], value) for name, value in whole.learned.items())
    assert all(torch.equal(after.smooth[name], value) for name, value in whole.smooth.items())


def test_a_checkpoint_of_other_data_is_refused(tmp_path: Path) -> None:
    """Going on with other data would give weights that nothing can rebuild."""
    checkpoint.save(tmp_path / "c.pt", progress())

    with pytest.raises(SystemExit, match="counts differ"):
        checkpoint.restore(tmp_path / "c.pt", progress(facts={**FACTS, "counts": {"reports": 2}}))


def test_two_runs_in_one_folder_are_refused(tmp_path: Path) -> None:
    """The second is told so before it writes anything."""
    with (
        checkpoint.alone(tmp_path),
        pytest.raises(SystemExit, match="another training run"),
        checkpoint.alone(tmp_path),
    ):
        pass


def test_equal_weights_make_equal_files(tmp_path: Path) -> None:
    """No time stamp is written."""
    found = export.arrays(progress().network)
    for name in ("a.npz", "b.npz"):
        export.write_arrays(dict(reversed(found.items())) if name == "b.npz" else found, tmp_path / name)

    assert (tmp_path / "a.npz").read_bytes() == (tmp_path / "b.npz").read_bytes()


def test_frozen_embeddings_do_not_move(sample: Sample) -> None:
    """Words that the reports lack keep the meaning that they were published with."""
    run = progress()
    before = run.network.encoder.words.weight.clone()
    learn(run, sample)

    assert torch.equal(run.network.encoder.words.weight, before)
