# The first nine are for the page itself, which has no program then: index.html and embed/ read them by their place.

fail-title = Die Konsole wurde angehalten

fail-body = Ein Teil dieser Seite ist ausgefallen, konnte nicht geladen werden oder wurde unterwegs verändert. Auf dem Server wurde nichts geändert. Die Seite neu zu laden hilft meistens.

fail-text = Fehlertext

fail-reload = Neu laden

fail-copy = Fehlertext kopieren

fail-copied = Kopiert

fail-select = Text zum Kopieren markieren

fail-slow = Das dauert länger als üblich: Das Programm wird noch geladen.

fail-start = Start fehlgeschlagen

# Glossar: customer Kunde · record (Kunden-)Datensatz · page Seite · row Zeile · matching Treffer · request Anfrage
# refresh aktualisieren · credentials Zugangsdaten · key Schlüssel · secret Secret · address of a page URL
# customer API/service Kunden-API · rate limit Anfragelimit · tab of the browser Tab

connection-ok = Verbunden
connection-waiting = Wird verbunden…
connection-lost = Keine Verbindung
connection-refused = Zugriff verweigert
connection-trouble = Letzte Anfrage fehlgeschlagen

filters = Filter
status-legend = Status
status-all = Alle
status-none = Kein Status

search-label = Kunden suchen
search-placeholder = Name oder vollständige E-Mail-Adresse
search-exact-email = exakte E-Mail
search-clear = Suchfeld leeren
hint-incomplete-email = Vollständige Adresse eingeben: Die E-Mail-Suche findet nur exakte Treffer.

active-filters = Aktive Filter
fixed-filter = von dieser Seite vorgegeben
clear-all = Filter zurücksetzen
copy-link = Link kopieren
copied = Kopiert
copy-failed = Kopieren fehlgeschlagen
link-without-search = Link ohne die Suche kopiert: E-Mail-Adressen werden nicht in Links aufgenommen.

select-page = Alle auf dieser Seite auswählen
select-none = Auswahl aufheben
select-copy = Kopieren…
select-ended = Der Filter wurde geändert: Die Auswahl wurde aufgehoben.

export = Exportieren
look-up = Adressen abgleichen
refresh = Aktualisieren
from-cache = aus dem Zwischenspeicher
from-server = soeben geladen
loading = Kunden werden geladen…
refreshing = Wird aktualisiert…
auto-refresh = Automatische Aktualisierung
held-back = Die Liste hat sich geändert. Die Zeilen bleiben an ihrem Platz, bis die Änderungen angezeigt werden.
show-changes = Änderungen anzeigen
drift-repeated = Die Liste hat sich zwischenzeitlich geändert: Ein Kunde steht an zwei Stellen.
start-over = Ab Seite 1 neu laden
close = Schließen

pages = Seitennavigation
page-first = Erste Seite
page-previous = Vorherige Seite
page-next = Nächste Seite
page-last = Letzte Seite
page-jump = Gehe zu Seite
page-size = Zeilen pro Seite

customers = Kunden
not-given = keine Angabe
nameless = (ohne Namen)
unreadable-row = Diese Zeile ist nicht lesbar

empty-title = Noch keine Kunden
empty-body = Kunden erscheinen hier, sobald der erste angelegt wurde.
no-match-title = Keine Kunden gefunden
no-match-body = Keine Treffer für diesen Filter:
past-end-title = Diese Seite liegt hinter dem Ende der Liste

try-again = Erneut versuchen
recovers = Weitere Versuche erfolgen automatisch.
retry-now = Jetzt versuchen
cancel = Abbrechen
still-waiting = Der Server hat noch nicht geantwortet.
paused-budget = Das Anfragelimit dieser Minute ist ausgeschöpft.
paused-asked = Der Server verlangt eine Pause.
paused-failed = Der Server hat nicht korrekt geantwortet.
paused-hidden = Dieser Tab ist im Hintergrund.
paused-offline = Keine Verbindung (offline). Bereits geladene Seiten bleiben lesbar; alles Weitere wird automatisch fortgesetzt.

error-stopped = Laden abgebrochen
advice-stopped = Der Vorgang wurde abgebrochen, bevor der Server geantwortet hat. Es wurde nichts geändert.
showing-older = Diese Zeilen sind nicht aktuell: Die Aktualisierung ist fehlgeschlagen.
dismiss = Ausblenden
notices = Hinweise

error-not-connected = Nicht verbunden
advice-not-connected = Die API verlangt einen Schlüssel und ein Secret, bevor sie Kunden anzeigt.
connect = Verbinden
disconnect = Trennen
connect-invalid = Schlüssel und Secret müssen beide angegeben werden, ohne Leerzeichen.
connect-refused = Der Server akzeptiert diesen Schlüssel und dieses Secret nicht.
connect-unknown = Ob Schlüssel und Secret stimmen, ist noch nicht bekannt.

tool-missing = Dieser Teil der Konsole konnte nicht geladen werden.
diagnose = Ursache ermitteln

error-not-allowed = Keine Berechtigung für diese Kunden
advice-not-allowed = Der Server hat die Zugangsdaten abgelehnt. Bitte prüfen, ob das Gateway den richtigen Schlüssel und das richtige Secret sendet und ob diese weder abgelaufen sind noch ersetzt wurden.
error-unsigned = Diese Seite konnte die Anfrage nicht signieren
advice-unsigned = Die Seite, in die diese Liste eingebettet ist, hat nicht mitgeteilt, wer angemeldet ist; daher wurde nichts gesendet. Meist hilft eine erneute Anmeldung.
error-unreachable = Der Server ist nicht erreichbar
advice-unreachable = Bitte die Netzwerkverbindung prüfen. Falls andere Seiten geladen werden, ist die Kunden-API möglicherweise kurzzeitig nicht verfügbar.
error-rejected = Der Server hat diese Anfrage abgelehnt
advice-rejected = Die Gründe stehen unten. Meist hilft es, den Filter zu ändern oder zu Seite 1 zurückzukehren.
error-rate-limited = Momentan zu viele Anfragen
advice-rate-limited = Der Server erlaubt eine feste Anzahl von Anfragen pro Minute für alle, die diese Verbindung gemeinsam nutzen. Bitte einen Moment warten und es dann erneut versuchen.
error-server-failed = Auf dem Server ist ein Fehler aufgetreten
advice-server-failed = Die Ursache liegt nicht bei Ihnen. Bitte in Kürze erneut versuchen; falls der Fehler bestehen bleibt, bitte den Betreiber der Kunden-API informieren.
error-bad-answer = Die Antwort ist nicht lesbar
advice-bad-answer = Die Antwort enthielt etwas anderes als eine Kundenliste. Möglicherweise liegt ein Proxy oder eine Anmeldeseite zwischen dieser Seite und der Kunden-API.

config-title = Diese Seite ist nicht richtig eingerichtet
config-body = Der Konfigurationsblock weist folgende Probleme auf:
options-body = Die Optionen dieser Kundenliste weisen folgende Probleme auf:
no-record-id = Die Kunden-ID darf nicht leer sein.

record = Kundendatensatz
record-close = Datensatz schließen
record-previous = Vorheriger Kunde
record-next = Nächster Kunde
record-elsewhere-title = Nicht auf dieser Seite der Liste
record-elsewhere-body = Dieser Link verweist auf einen Kunden, der in den angezeigten Zeilen nicht enthalten ist. Möglicherweise hat sich die Liste seit der Erstellung des Links geändert; den Kunden bitte über Name oder E-Mail-Adresse suchen.
record-loading = Kunde wird gesucht…

group-contact = Kontakt
group-business = Geschäftsdaten
group-history = Verlauf
group-technical = Kennungen

field-id = Kunden-ID
field-app = Anwendungs-ID
field-first-name = Vorname
field-last-name = Nachname
field-updated = Aktualisiert
column-name = Name
column-email = E-Mail
column-phone = Telefon
column-type = Typ
column-spent = Letzte Transaktion
column-purchase = Letzter Kauf
column-created = Angelegt

status-active = Aktiv
status-blacklisted = Gesperrt
status-deactivated = Deaktiviert

every-never = Auto-Aktualisierung aus
every-30 = Alle 30 s
every-60 = Jede Minute
every-300 = Alle 5 min

select = { $name } auswählen

selected =
    { $place ->
        [page]
            { $count ->
                [one] { $count } auf dieser Seite ausgewählt
               *[other] { $count } auf dieser Seite ausgewählt
            }
       *[all]
            { $count ->
                [one] { $count } ausgewählt
               *[other] { $count } ausgewählt
            }
    }

selected-all =
    { $total ->
        [one] Einziger Treffer ausgewählt
       *[other] Alle { $total } Treffer ausgewählt
    }

select-all =
    { $total ->
        [one] Einzigen Treffer auswählen
       *[other] Alle { $total } Treffer auswählen
    }

drift-total =
    Die Liste hat sich zwischenzeitlich geändert: vorher { $before ->
        [one] { $before } Kunde
       *[other] { $before } Kunden
    }, jetzt { NUMBER($now) }.

drift-short =
    Der Server zählt mehr Kunden, als er gesendet hat: Auf dieser Seite { $missing ->
        [one] fehlt { $missing } Kunde.
       *[other] fehlen { $missing } Kunden.
    }

rows-changed =
    { $count ->
        [one] { $count } Zeile geändert
       *[other] { $count } Zeilen geändert
    }

name-in = { $part }: { $console }

continues-in = weiter in { NUMBER($seconds) } s

range-of-total = { NUMBER($first) }–{ NUMBER($last) } von { NUMBER($total) }

announce-page = Kunden { $range }

page = Seite { NUMBER($number) }

of-pages = von { NUMBER($last) }

as-of = Stand { $time }

chip-status = Status: { $name }

chip-name = Name: { $name }

chip-email = E-Mail: { $address }

remove-filter = Filter „{ $chip }“ entfernen

copy = { $what } kopieren

copied-what = { $what } kopiert

search-as-name = „{ $text }“ als Namen suchen

go-to-last-page = Zur letzten Seite ({ NUMBER($number) })

past-end =
    Seite { NUMBER($page) } existiert nicht: Die Liste umfasst { $total ->
        [one] { $total } Kunden
       *[other] { $total } Kunden
    } auf { $last ->
        [one] { $last } Seite
       *[other] { $last } Seiten
    }.

hint-too-long = Eine Suche darf höchstens { NUMBER($max) } Zeichen lang sein.

record-position = { NUMBER($position) } von { NUMBER($total) }

quoted = „{ $text }“

notice-page = Die URL enthält die ungültige Seitenangabe „{ $given }“. Angezeigt wird Seite { NUMBER($used) }.

notice-size = Die URL enthält für „Zeilen pro Seite“ den Wert „{ $given }“, der nicht angeboten wird. Verwendet wird { NUMBER($used) }.

notice-status = Die URL enthält den Status „{ $given }“, nach dem nicht gefiltert werden kann. Angezeigt werden alle.

# What a bad address did.
notice-looks = Die URL enthält für Spalten, Zeilenhöhe oder Sortierung den unbekannten Wert „{ $given }“. Angezeigt wird die Standardansicht.

# Some preferences that were kept could not be used; $names lists them and may be empty.
notice-preferences = Einige in diesem Browser gespeicherte Einstellungen waren nicht verwendbar und wurden auf den Standard zurückgesetzt. { $names }

# A preference was changed where the browser keeps nothing.
notice-not-kept = Dieser Browser speichert nichts für diese Seite: Die Auswahl gilt nur, bis die Seite verlassen wird.

notice-too-long = Die Suche in der URL war länger als { NUMBER($max) } Zeichen und wurde gekürzt.

notice-incomplete-email = „{ $given }“ ist keine vollständige E-Mail-Adresse; daher wurde nicht danach gesucht.

no-answer-within =
    Innerhalb von { $seconds ->
        [one] { $seconds } Sekunde
       *[other] { $seconds } Sekunden
    } kam keine vollständige Antwort.

answered-with = Der Server hat mit Status { $status } geantwortet.

not-json = JSON erwartet, { $content } erhalten: { $problem }.

not-json-unnamed = Inhalt ohne Typangabe

wrong-shape = { $path }: erwartet „{ $expected }“, gefunden „{ $found }“.

too-large = Die Antwort ist größer als { NUMBER($megabytes) } MB und wurde nicht vollständig gelesen.

# Tooltip of a column's heading.
sort-hint = Diese Seite sortieren; die ganze Liste kann der Server nicht sortieren

# Beside the heading of the column by which the page is sorted: not the whole list is.
sort-this-page = diese Seite

# Read aloud after the table's name.
sorted-by =
    diese Seite sortiert nach { $column }, { $direction ->
        [descending] absteigend
       *[ascending] aufsteigend
    }

# Row action.
write-email = E-Mail schreiben

# Row action.
open-record = Datensatz öffnen

# Name of a row's toolbar.
actions-of = Aktionen für { $name }

# Opens the views that were saved.
views = Gespeicherte Ansichten

# Opens the list of all actions; the key is Ctrl or Cmd with K.
palette = Alle Aktionen (Strg+K)

# Opens the settings.
settings = Einstellungen

# Opens the choice of columns.
columns = Spalten

# Beside a choice of status, when the number is not new.
count-of = { NUMBER($count) }, gezählt um { $time } Uhr

# Name of the list of all actions.
palette-name = Alle Aktionen

closed-for = Der Server verlangt eine Pause; davon verbleiben { NUMBER($seconds) } s.

snapshot = Schnappschuss

sort-hint-snapshot = Den ganzen Schnappschuss sortieren; mit Umschalt auch nach dieser Spalte

all-sorted-by =
    sortiert nach { $column }, { $direction ->
        [descending] absteigend
       *[ascending] aufsteigend
    }
