"""Files of places as users have them, made up for the tests."""

import json
from pathlib import Path
from typing import Any


def geonames_line(
    number: int, name: str, *, at: tuple[float, float], code: str = "P.PPL", adm1: str = "09",
    adm2: str = "", people: int = 0, others: str = "",
) -> str:  # fmt: skip
    """One line of a GeoNames dump for Syria; `code` is feature class, point, feature code."""
    fclass, fcode = code.split(".")
    fields = [
        str(number), name, name, others, str(at[0]), str(at[1]), fclass, fcode, "SY", "", adm1, adm2,
        "", "", str(people), "", "", "Asia/Damascus", "2020-01-01",
    ]  # fmt: skip
    return "\t".join(fields) + "\n"


def write(path: Path, *lines: str) -> Path:
    """A file of lines."""
    path.write_text("".join(lines), encoding="utf-8")
    return path


def geonames_dump(folder: Path) -> Path:
    """A dump of one district with two villages, a neighbourhood, a river."""
    return write(
        folder / "SY.txt",
        geonames_line(1, "Zeribah District", at=(36.3, 37.3), code="A.ADM2", adm2="0907"),
        geonames_line(2, "Zeribah", at=(36.3, 37.3), adm2="0907", people=900, others="Zeriba,زريبة"),
        geonames_line(3, "Qlaytat", at=(36.5, 37.3), adm2="0907"),
        geonames_line(4, "Harat Zeribah", at=(36.31, 37.3), code="P.PPLX", adm2="0907"),
        geonames_line(5, "Nahr Zeribah", at=(36.4, 37.3), code="H.STM"),
    )


def pcodes(folder: Path) -> Path:
    """A table of p-codes of one province with two districts."""
    return write(
        folder / "adm2.csv",
        "ADM0_PCODE,ADM1_EN,ADM1_PCODE,ADM2_EN,ADM2_AR,ADM2_PCODE,center_lat,center_lon,area_sqkm\n",
        "SY,Rural Damascus,SY03,Zeribah,زريبة,SY0307,33.9,36.4,900\n",
        "SY,Rural Damascus,SY03,Qlaytat,,SY0308,33.5,36.2,400\n",
    )


def polygons(folder: Path) -> Path:
    """A square district of one province as GeoJSON."""
    corners = [[36.0, 33.0], [36.2, 33.0], [36.2, 33.2], [36.0, 33.2], [36.0, 33.0]]
    properties = {"ADM1_EN": "Dar'a", "ADM1_PCODE": "SY12", "ADM2_EN": "Zeribah", "ADM2_PCODE": "SY1207"}
    feature: dict[str, Any] = {
        "type": "Feature",
        "properties": properties,
        "geometry": {"type": "Polygon", "coordinates": [corners]},
    }
    text = json.dumps({"type": "FeatureCollection", "features": [feature]})
    return write(folder / "areas.geojson", text)


def own_table(folder: Path) -> Path:
    """A table of one's own with two namesakes."""
    return write(
        folder / "villages.csv",
        "name,spellings,kind,country,adm1,latitude,longitude,radius_km\n",
        "Zeribah,Zriba;Zreibeh,village,SY,Idlib,35.9,36.6,2\n",
        "Zeribah,,village,SY,Homs,34.7,36.6,3\n",
    )
