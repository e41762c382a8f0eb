"""What the headings of a table say: whose export it is, and which column holds what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from enum import StrEnum

from assistant.domain.columns import Field

_WORDS = re.compile(r"[\W_]+")


class LinkedIn(StrEnum):
    """The files of a LinkedIn export that are read, by the name LinkedIn gives them."""

    CONNECTIONS = "Connections.csv"
    MESSAGES = "messages.csv"
    INVITATIONS = "Invitations.csv"
    PROFILE = "Profile.csv"
    POSITIONS = "Positions.csv"
    EDUCATION = "Education.csv"
    SKILLS = "Skills.csv"
    EMAILS = "Email Addresses.csv"
    RECOMMENDATIONS = "Recommendations.csv"  # received or given: only the file's own name tells


# Headings that stand in one of LinkedIn's files and nowhere else, in every era of it.
_LINKEDIN: tuple[tuple[LinkedIn, frozenset[str]], ...] = (
    (LinkedIn.CONNECTIONS, frozenset({"first name", "connected on"})),
    (LinkedIn.MESSAGES, frozenset({"conversation id", "from", "content"})),
    (LinkedIn.MESSAGES, frozenset({"from", "to", "date", "content", "folder"})),
    (LinkedIn.INVITATIONS, frozenset({"from", "to", "sent at"})),
    (LinkedIn.PROFILE, frozenset({"first name", "headline", "industry"})),
    (LinkedIn.POSITIONS, frozenset({"company name", "title", "started on"})),
    (LinkedIn.EDUCATION, frozenset({"school name", "degree name"})),
    (LinkedIn.EMAILS, frozenset({"email address", "confirmed", "primary"})),
    (LinkedIn.RECOMMENDATIONS, frozenset({"first name", "text", "creation date", "status"})),
    (LinkedIn.RECOMMENDATIONS, frozenset({"first name", "text", "job title", "company", "status"})),
)

# The other tables of the export hold nothing that is read; they are known by name so as to be left aside in silence.
_ASIDE = re.compile(
    r"(?i)(?:ad[_ ]targeting|ads clicked|articles|causes you care about|certifications|comments|company follows|"
    r"courses|coach_messages|endorsement_(?:given|received)_info|events|guide_messages|group_comments|groups|hashtag_"
    r"follows|honors|inferences[_ ]about[_ ]you|instantreposts|job applications(?:_\d+)?|job seeker preferences|"
    r"job applicant saved answers|job applicant saved screening question responses|languages|lan ads engagement|"
    r"learning(?:_coach_messages|_role_play_messages)?|logins|member_follows|member follows|organizations|patents|"
    r"phonenumbers|private_identity_asset|projects|profile summary|providers|publications|reactions|receipts(?:_v2)?|"
    r"registration|rich[_ ]media|saved[_ ]?items|saved jobs|savedjobalerts|saved_job_alerts|searchqueries|"
    r"search ?queries|security challenges|services marketplace|shares|test_?scores|verifications|volunteering|votes|"
    r"whatsapp phone numbers)\.csv"
)

_ALIASES: dict[Field, str] = {
    # English; German; French; Spanish; Italian; Dutch; Portuguese; then Scandinavian and Polish
    Field.NAME: "name, full name, fullname, display name, contact, contact name, person, who, contact full name; "
    "vollständiger name, anzeigename, kontakt, ansprechpartner; nom complet, nom et prénom, nom prénom, prénom et nom, "
    "prénom nom, nom affiché; nombre completo, nombre y apellidos, contacto, nombre para mostrar; nome completo, "
    "nome e cognome, nominativo, contatto; volledige naam, naam, weergavenaam, contactpersoon; contato, nome e "
    "apelido; navn, namn, fullständigt namn, fulde navn, imię i nazwisko",
    Field.FIRST: "first name, firstname, first, given name, givenname, forename, fname, christian name, given; "
    "vorname, rufname; prénom, prenom; nombre, nombre de pila, primer nombre; nome; voornaam, roepnaam; primeiro nome, "
    "nome próprio; fornavn, förnamn, imię",
    Field.LAST: "last name, lastname, last, family name, familyname, surname, lname, family; nachname, familienname, "
    "zuname; nom, nom de famille; apellido, apellidos, primer apellido; cognome; achternaam, familienaam; sobrenome, "
    "apelido, último nome; efternavn, etternavn, efternamn, nazwisko",
    Field.ADDRESS: "email, e mail, mail, email address, e mail address, emailaddress, email addresses, emails, "
    "mail address, primary email, email 1, e mail 1, email 2, e mail 2, email 3, e mail 3, e mail 2 address, "
    "e mail 3 address, work email, home email, personal email, business email, email work, email home, other email, "
    "secondary email, alternate email; e mail adresse, email adresse, mailadresse, e mail privat, e mail geschäftlich, "
    "e mail dienstlich, email privat, e mail 2 adresse, e mail 3 adresse, elektronische adresse; courriel, mél, "
    "adresse e mail, adresse email, adresse mail, adresse électronique, adresse de messagerie, courrier électronique, "
    "e mail professionnel, email professionnel, e mail personnel; correo, correo electrónico, correo electronico, "
    "dirección de correo, dirección de correo electrónico, correo personal, correo del trabajo; posta elettronica, "
    "indirizzo e mail, indirizzo email, indirizzo di posta elettronica, e mail personale; e mailadres, emailadres, "
    "mailadres, e mail adres; endereço de e mail, endereço de email, endereço eletrônico, correio eletrónico, "
    "correio eletrônico, e mail pessoal; e post, e postadress, e postadresse, epost, mejl, adres e mail",
    Field.PROFILE: "linkedin, linkedin url, linkedin profile, linkedin profile url, linkedin link, profile, profile "
    "url, profile link, public profile url, url, person linkedin url, contact linkedin url; linkedin profil, profil, "
    "profillink, profil url; profil linkedin, lien linkedin, url du profil; perfil, perfil de linkedin, enlace de "
    "linkedin; profilo, profilo linkedin; linkedin profiel, profiel; perfil do linkedin",
    Field.TITLE: "job title, jobtitle, title, position, role, occupation, job, headline, job role; position, "
    "berufsbezeichnung, stelle, funktion, beruf, rolle; poste, fonction, intitulé du poste, profession, titre; "
    "cargo, puesto, puesto de trabajo, ocupación; ruolo, posizione, qualifica, professione, mansione; functie, "
    "functietitel, beroep; função, posto, profissão; stilling, titel, befattning, stanowisko",
    Field.ORGANISATION: "company, company name, organisation, organization, employer, firm, account, account name, "
    "business, organization name, workplace; firma, unternehmen, arbeitgeber, firmenname; entreprise, société, "
    "employeur, organisme, raison sociale; empresa, organización, compañía, empleador; azienda, società, "
    "organizzazione, datore di lavoro, ditta; bedrijf, organisatie, werkgever, bedrijfsnaam; organização, companhia, "
    "empregador; virksomhed, selskap, företag",
    Field.SINCE: "connected on, connected, connection date, since, met on, date met, known since; kennengelernt, "
    "bekannt seit, seit; rencontré le, depuis; conocido desde, desde; conosciuto il, dal; sinds, kennisgemaakt op; "
    "conhecido desde",
    Field.PHONE: "phone, phone number, telephone, mobile, mobile phone, cell, cell phone, work phone, home phone, "
    "business phone, tel; telefon, telefonnummer, handy, mobil, mobiltelefon; téléphone, portable, mobile; teléfono, "
    "móvil, celular; telefono, cellulare; telefoon, telefoonnummer, mobiel; telefone, telemóvel",
    Field.NOTES: "notes, note, comment, comments, description, remarks; notizen, notiz, bemerkung, bemerkungen, "
    "kommentar; notes, remarque, commentaire; notas, comentarios; note, commenti; notities, opmerkingen; observações",
}
# Headings for which the row has mostly something else (a street, a courtesy title), if a surer column is there.
_WEAK: dict[str, Field] = {
    **dict.fromkeys(("address", "adresse", "dirección", "indirizzo", "adres", "endereço"), Field.ADDRESS),
    **dict.fromkeys(("website", "web page", "webseite", "site web", "sitio web", "sito web"), Field.PROFILE),
}
_COURTESY = frozenset({"title", "titre", "titel"})
# "Nome" and "Nom" are a given or family name beside the other half, and the whole name alone.
_HALVES = {"nom": Field.LAST, "nome": Field.FIRST, "nombre": Field.FIRST, "first": Field.FIRST, "last": Field.LAST}


def heading_key(heading: str) -> str:
    """A heading for comparing: no case, no punctuation, single spaces ("E-mail 1 - Value" -> "e mail 1 value")."""
    return _WORDS.sub(" ", heading[:200].casefold()).strip()


_FIELDS: dict[str, Field] = {
    heading_key(alias): field for field, aliases in _ALIASES.items() for alias in re.split("[,;]", aliases)
}


def suggest(headings: Sequence[str]) -> dict[str, Field]:
    """Which of the headings is taken for which field, in their order; those nobody knows are left out.

    Several columns may hold addresses or links; of the other fields the first column counts.
    """
    keys = [heading_key(heading) for heading in headings]
    given = {Field.FIRST, Field.LAST} & {_FIELDS[key] for key in keys if key in _FIELDS and key not in _HALVES}
    halves = {key for key in keys if key in _HALVES}
    found: dict[str, Field] = {}
    for heading, key in zip(headings, keys, strict=True):
        field = _FIELDS.get(key)
        if field is None:
            continue
        if key in ("nom", "nome", "nombre") and not given and len(halves) < 2:
            field = Field.NAME
        if key in _COURTESY and any(_FIELDS.get(k) is Field.TITLE and k not in _COURTESY for k in keys):
            continue
        if field in found.values() and field not in (Field.ADDRESS, Field.PROFILE):
            continue
        found[heading] = field
    for heading, key in zip(headings, keys, strict=True):
        if key in _WEAK and _WEAK[key] not in found.values():
            found[heading] = _WEAK[key]
    return found


def names_people(fields: Iterable[Field]) -> bool:
    """Whether columns for these fields look like a table of people: addresses, or names with more to them.

    A title and a link alone are as likely a list of bookmarks.
    """
    known = set(fields)
    if Field.ADDRESS in known or known >= {Field.FIRST, Field.LAST}:
        return True
    more = {Field.TITLE, Field.ORGANISATION, Field.PROFILE}
    return bool(known & {Field.NAME, Field.FIRST, Field.LAST}) and bool(known & more)


def linkedin_file(keys: frozenset[str], name: str) -> LinkedIn | None:
    """Which file of a LinkedIn export has these headings (as ``heading_key`` gives them)."""
    for file, headings in _LINKEDIN:
        if headings <= keys:
            return file
    if keys == {"name"} and re.match(r"(?i)skills\b", name):
        return LinkedIn.SKILLS  # one column called "Name": only the file's own name says of what
    return None


def is_left_aside(name: str) -> bool:
    """Whether LinkedIn gives this name to a file that holds nothing for Askwell."""
    return _ASIDE.fullmatch(name) is not None


def is_google(keys: frozenset[str]) -> bool:
    """Whether these are the headings of Google Contacts, of today or from before 2024."""
    numbered = any(re.fullmatch(r"e mail \d+ (?:value|type|label)", key) for key in keys)
    return numbered or {"given name", "family name", "group membership"} <= keys


def is_outlook(keys: frozenset[str]) -> bool:
    """Whether these are the headings of an Outlook export in English; other languages are read by their aliases."""
    return "e mail address" in keys and bool(
        keys & {"e mail display name", "job title", "e mail 2 address", "e mail type"}
    )
