"""Numbers with and without right check digits, judged by python-stdnum: writes check-digits.json.

python-stdnum 2.2, Python 3.11. Run: python make-check-digits.py
"""

import json
import pathlib
import random
import string

import stdnum
import stdnum.iban
import stdnum.luhn
import stdnum.verhoeff
import stdnum.au.tfn
import stdnum.be.nn
import stdnum.br.cnpj
import stdnum.br.cpf
import stdnum.ca.sin
import stdnum.ch.ssn
import stdnum.cl.rut
import stdnum.cn.ric
import stdnum.de.idnr
import stdnum.dk.cpr
import stdnum.es.dni
import stdnum.es.nie
import stdnum.fi.hetu
import stdnum.fr.nir
import stdnum.gb.nhs
import stdnum.hr.oib
import stdnum.in_.aadhaar
import stdnum.it.codicefiscale
import stdnum.nl.bsn
import stdnum.no.fodselsnummer
import stdnum.pl.pesel
import stdnum.pt.nif
import stdnum.se.personnummer
import stdnum.tr.tckimlik
import stdnum.us.itin
import stdnum.us.ssn
import stdnum.za.idnr

draw = random.Random(20240501)
D, A = string.digits, string.ascii_uppercase


def of(alphabet, length):
    return "".join(draw.choice(alphabet) for _ in range(length))


def day(order="YMD"):
    parts = {"Y": f"{draw.randint(30, 99):02}", "M": f"{draw.randint(1, 12):02}", "D": f"{draw.randint(1, 28):02}"}
    return "".join(parts[part] for part in order)


# A body, the characters that its check may have, and how many of them there are.
SCHEMES = {
    "uk-nhs-number": (stdnum.gb.nhs, lambda: of(D, 9), D, 1),
    "fr-nir": (stdnum.fr.nir, lambda: draw.choice("12") + day("YM") + draw.choice(["75", "2A", "33", "69"]) + of(D, 6), D, 2),
    "de-steuer-id": (stdnum.de.idnr, lambda: "".join(draw.sample("123456789", 1) + draw.sample(D, 9)), D, 1),
    "es-dni": (stdnum.es.dni, lambda: of(D, 8), A, 1),
    "es-nie": (stdnum.es.nie, lambda: draw.choice("XYZ") + of(D, 7), A, 1),
    "it-codice-fiscale": (
        stdnum.it.codicefiscale,
        lambda: of("BCDFGLMNPRSTV", 6) + f"{draw.randint(10, 99)}" + draw.choice("ABCDEHLMPRST")
        + f"{draw.randint(1, 28):02}" + "H" + f"{draw.randint(101, 999)}",
        A,
        1,
    ),
    "nl-bsn": (stdnum.nl.bsn, lambda: of("123456789", 1) + of(D, 7), D, 1),
    "be-rijksregister": (stdnum.be.nn, lambda: day() + of(D, 3), D, 2),
    "se-personnummer": (stdnum.se.personnummer, lambda: day() + "-" + of(D, 3), D, 1),
    "fi-hetu": (stdnum.fi.hetu, lambda: day("DMY") + "-" + f"{draw.randint(2, 899):03}", D + A, 1),
    "pl-pesel": (stdnum.pl.pesel, lambda: day() + of(D, 4), D, 1),
    "no-fodselsnummer": (stdnum.no.fodselsnummer, lambda: day("DMY") + f"{draw.randint(0, 499):03}", D, 2),
    "ch-ahv": (stdnum.ch.ssn, lambda: "756" + of(D, 9), D, 1),
    "pt-nif": (stdnum.pt.nif, lambda: draw.choice("12356") + of(D, 7), D, 1),
    "hr-oib": (stdnum.hr.oib, lambda: of(D, 10), D, 1),
    "us-ssn": (stdnum.us.ssn, lambda: of("12345678", 3) + of("123456789", 2) + of("123456789", 4), "", 0),
    "us-itin": (stdnum.us.itin, lambda: "9" + of(D, 2) + draw.choice(["70", "75", "88", "90"]) + of("123456789", 4), "", 0),
    "ca-sin": (stdnum.ca.sin, lambda: of("1234567", 1) + of(D, 7), D, 1),
    "au-tfn": (stdnum.au.tfn, lambda: of(D, 8), D, 1),
    "in-aadhaar": (stdnum.in_.aadhaar, lambda: of("23456789", 1) + of(D, 10), D, 1),
    "br-cpf": (stdnum.br.cpf, lambda: of(D, 9), D, 2),
    "br-cnpj": (stdnum.br.cnpj, lambda: of(D, 8) + "0001", D, 2),
    "cn-resident": (stdnum.cn.ric, lambda: "110105" + "19" + day() + of(D, 3), D + "X", 1),
    "tr-tckn": (stdnum.tr.tckimlik, lambda: of("123456789", 1) + of(D, 8), D, 2),
    "za-id": (stdnum.za.idnr, lambda: day() + of(D, 4) + draw.choice("01") + "8", D, 1),
    "cl-rut": (stdnum.cl.rut, lambda: draw.choice("12") + of(D, 7), D + "K", 1),
    "iban": (stdnum.iban, lambda: "", D, 0),
    "luhn": (stdnum.luhn, lambda: of(D, 15), D, 1),
    "verhoeff": (stdnum.verhoeff, lambda: of(D, 11), D, 1),
}


def ends(alphabet, length):
    return [""] if length == 0 else [first + rest for first in alphabet for rest in ends(alphabet, length - 1)]


def example(module, body, alphabet, length):
    while True:
        stem = body()
        fits = [stem + end for end in ends(alphabet, length) if module.is_valid(stem + end)]
        if fits:
            return draw.choice(fits)


def spoilt(module, text):
    """The text with one digit changed, such that the check fails."""
    while True:
        at = draw.randrange(len(text))
        changed = text[:at] + draw.choice(D) + text[at + 1 :]
        if changed != text and text[at].isdigit() and not module.is_valid(changed):
            return changed


def iban():
    country, bank = draw.choice([("DE", of(D, 18)), ("NL", of(A, 4) + of(D, 10)), ("FR", of(D, 23)), ("GB", of(A, 4) + of(D, 14))])
    return country + stdnum.iban.calc_check_digits(country + "00" + bank) + bank


out = {}
for name, (module, body, alphabet, length) in SCHEMES.items():
    if name == "iban":
        valid = [iban() for _ in range(40)]
        valid = [text for text in valid if stdnum.iban.is_valid(text, check_country=False)]
        invalid = [text[:2] + f"{(int(text[2:4]) + 3) % 97:02}" + text[4:] for text in valid]
        invalid = [text for text in invalid if not stdnum.iban.is_valid(text, check_country=False)]
    else:
        valid = [example(module, body, alphabet, length) for _ in range(40)]
        invalid = [spoilt(module, text) for text in valid] if length > 0 else ["000121234", "666121234", "900001234", "123000000"]
    out[name] = {"valid": valid, "invalid": invalid}

path = pathlib.Path(__file__).with_name("check-digits.json")
path.write_text(json.dumps({"made with": f"python-stdnum {stdnum.__version__}", "ids": out}, indent=2) + "\n")
