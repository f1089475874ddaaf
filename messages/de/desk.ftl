shortcuts = Tastaturkürzel

row-next = Nächste Zeile

row-previous = Vorherige Zeile

row-pick = Zeile auswählen

print = Diese Seite drucken

status-all = Status: alle

status-active = Status: aktiv

status-blacklisted = Status: gesperrt

status-deactivated = Status: deaktiviert

copy-link = Link zu dieser Ansicht kopieren

export = Liste exportieren

key-row-actions = Aktionen der Zeile

requests = Anfrage-Inspektor

letters = Einzelne Tasten als Tastaturkürzel

letters-note = Während der Texteingabe sind sie nie aktiv. Strg+K funktioniert immer.

palette-placeholder = Aktion, Seitenzahl oder Name eingeben

palette-none = Keine Treffer.

search-for = Nach „{ $text }“ suchen

group-actions = Aktion

group-views = Ansicht

group-sort = Diese Seite sortieren

group-sort-snapshot = Den Schnappschuss sortieren

copy-customers = Kunden kopieren…

compare = Mit früherem Export vergleichen

sort-by =
    { $direction ->
        [descending] { $column }, absteigend
       *[ascending] { $column }, aufsteigend
    }

sort-none = Reihenfolge der Liste

column-toggle =
    { $which ->
        [hide] { $column } ausblenden
       *[show] { $column } einblenden
    }

looks = Darstellung

theme = Farbschema

theme-system = Wie im System

theme-light = Hell

theme-dark = Dunkel

theme-contrast = Hoher Kontrast

density = Zeilenhöhe

density-compact = Kompakt

density-normal = Normal

density-roomy = Großzügig

language-and-time = Sprache und Zeit

language = Sprache

language-of-browser = Wie im Browser

zone = Zeitzone

zone-of-browser = Lokale Zeit

list = Liste

size = Zeilen pro Seite zu Beginn

size-usual = Standard

keyboard = Tastatur

privacy = In diesem Browser gespeicherte Daten

kept = Hier gespeichert, nur für diese Seite:

kept-nothing = Hier ist nichts gespeichert.

kept-likes = Einstellungen und Spalten

kept-views = gespeicherte Ansichten

kept-work = nicht abgeschlossene Exporte oder Abgleiche, mit Kundenzeilen

forget = Alles Gespeicherte löschen

forget-sure = Wirklich alles löschen?

columns-note = Spalten an die gewünschte Stelle ziehen oder mit den Pfeilen verschieben. Breiten sind in Pixeln angegeben. Auch in der Tabelle lassen sich die Spaltenköpfe ziehen.

width-usual = auto

width-of = Breite von „{ $column }“

move-up = „{ $name }“ nach oben verschieben

move-down = „{ $name }“ nach unten verschieben

reset = Zurücksetzen

view-save-as = Aktuelle Ansicht speichern als

view-save = Ansicht speichern

view-note = Gespeichert werden Filter, Suche, Spalten, Zeilenhöhe, Sortierung und Zeilen pro Seite – nur in diesem Browser.

views-none = Noch keine Ansichten.

view-first = Mit „{ $name }“ starten

view-rename = „{ $name }“ umbenennen

view-remove = „{ $name }“ löschen

views-export = Ansichten als Datei speichern

views-import = Ansichten aus Datei hinzufügen…

views-imported =
    { $added ->
        [one] { $added } Ansicht hinzugefügt
       *[other] { $added } Ansichten hinzugefügt
    }{ $bad ->
        [0] .
        [one] , { $bad } war nicht verwendbar.
       *[other] , { $bad } waren nicht verwendbar.
    }

views-no-file = Diese Datei ist keine Datei mit Ansichten.

views-broken = Einige der hier gespeicherten Ansichten sind nicht lesbar und werden ausgelassen.

views-not-added = Eine Ansicht braucht einen Namen, und es sind höchstens 200 Ansichten möglich.

report-or-rows = Bericht des Schnappschusses oder seine Zeilen
