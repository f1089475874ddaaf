# Glossar: look up / lookup abgleichen / Abgleich · compare vergleichen · workbook Arbeitsmappe · manifest Manifest
# pause pausieren · resume, go on fortsetzen · stop beenden · discard verwerfen · delimiter Trennzeichen

export-title = Kunden exportieren
rows = Zeilen
file-name = Dateiname
format-legend = Format
delimiter-legend = Trennzeichen
header = Erste Zeile
header-fields = Feldnamen (first_name)
header-labels = Lesbare Bezeichnungen (Vorname)
bom = Als UTF-8 für Excel kennzeichnen (Byte Order Mark)
neutral = Formeln entschärfen
neutral-note = Texten, die mit =, +, - oder @ beginnen, wird ein Apostroph vorangestellt, damit keine Tabellenkalkulation sie als Formel ausführt. Das betrifft auch Telefonnummern mit +; nur für Programme abschalten, die keine Tabellenkalkulationen sind.
columns = Spalten
columns-none = Mindestens eine Spalte auswählen.
keep = Fortschritt in diesem Browser speichern
keep-note = Nach dem Neuladen der Seite oder dem Schließen des Browsers kann der Export dann dort fortgesetzt werden, wo er unterbrochen wurde. Die Zeilen bleiben auf diesem Computer, bis der Export abgeschlossen oder verworfen ist.
keep-failed = Der Fortschritt kann hier nicht gespeichert werden: Entweder speichert dieser Browser nichts für diese Seite oder ein anderer Tab speichert gerade seinen eigenen Fortschritt.
place = Speicherort
place-downloads = Downloads
place-choose = Ordner auswählen…
place-note = Die Datei und ihr Manifest. Vorhandene Dateien werden nicht überschrieben.
workbook-missing = Auf dieser Seite können keine Arbeitsmappen erstellt werden. CSV lässt sich ebenfalls in Excel öffnen.
workbook-making = Arbeitsmappe wird erstellt…
workbook-failed = Die Arbeitsmappe konnte nicht erstellt werden. Alle Zeilen sind vorhanden: unverändert speichern (ein JSON-Array pro Zeile) oder erneut versuchen.
workbook-rows = Zeilen unverändert speichern
sum-cut = Gekürzte Texte
save-failed = Die Datei konnte dort nicht gespeichert werden. Alle Zeilen sind vorhanden: erneut versuchen oder unter „Downloads“ speichern.
save-downloads = Unter „Downloads“ speichern
try-again = Erneut versuchen
start = Export starten
unfinished = Ein Export wurde nicht abgeschlossen
unfinished-resume = Fortsetzen
discard = Verwerfen
looking = Nicht abgeschlossene Exporte werden gesucht…
run-title = Export
run-progress = Exportierte Zeilen
pause = Pausieren
resume = Fortsetzen
stop = Beenden…
paused = Pausiert.
pausing = Laufende Anfragen werden noch abgeschlossen…
save-incomplete = Bisherige Zeilen speichern
stop-words = Hier beenden? Die bisher gelesenen Zeilen können als unvollständige Datei gespeichert werden.
go-on = Fortsetzen
read-missing = Fehlende Zeilen lesen
save-again = Datei erneut speichern
save-manifest = Manifest speichern
done = Fertig
try-now = Jetzt versuchen
split = Nach Status exportieren
disk = Der Browser konnte die Datei nicht schreiben. Möglicherweise ist der Datenträger voll.
complete = Vollständig
incomplete = UNVOLLSTÄNDIG
complete-words = Alle Kunden, die während des gesamten Exports in der Liste standen, sind genau einmal in der Datei enthalten.
incomplete-words = Möglicherweise fehlen Kunden. Der Dateiname weist darauf hin (INCOMPLETE).
sum-file = Datei
sum-rows = Zeilen
sum-ids = Verschiedene IDs
sum-total = Treffer
sum-time = Dauer
sum-drift = Änderungen während des Exports
sum-drift-none = Keine bemerkt.
sum-missing = Fehlend
sum-sha = SHA-256

copy-title = Kunden kopieren
copy-what = Inhalt
copy-emails = E-Mail-Adressen
copy-ids = Kunden-IDs
copy-table = Tabelle für Tabellenkalkulation
copy-separator = Getrennt durch
copy-now = In die Zwischenablage kopieren
copy-incomplete = Nicht alle Kunden konnten gelesen werden; daher kann nichts kopiert werden. Ein Export zeigt die Gründe.

lookup-title = E-Mail-Adressen abgleichen
lookup-run-title = E-Mail-Abgleich
lookup-paste = Adressen
lookup-note = Bis zu 5.000 Adressen, beliebig getrennt: etwa eine Tabellenspalte, die Empfänger einer E-Mail oder eine Adresse pro Zeile. Auch eine Datei kann hierher gezogen werden.
lookup-file = Oder eine Datei
lookup-start = Abgleichen
lookup-none = Noch keine Adressen.
lookup-progress = Abgeglichene Adressen
lookup-results = Ergebnisse
lookup-again = Fehlgeschlagene erneut versuchen
lookup-unfinished = Ein Abgleich wurde nicht abgeschlossen
lookup-keep-note = Nach dem Neuladen der Seite oder dem Schließen des Browsers kann der Abgleich dann dort fortgesetzt werden, wo er unterbrochen wurde. Die Adressen und die gefundenen Kunden bleiben auf diesem Computer, bis der Abgleich abgeschlossen oder verworfen ist.
lookup-stop = Beenden und schließen
lookup-stop-words = Hier beenden? Benötigte Ergebnisse bitte vorher speichern: Beim Schließen gehen sie verloren.

compare-title = Mit früherem Export vergleichen
compare-words = Zeigt anhand der Kunden-ID, welche Kunden seither hinzugefügt, entfernt oder geändert wurden. Die Datei hierher ziehen oder auswählen. Sie bleibt auf diesem Computer.
compare-file = Früherer Export (CSV, JSON Lines oder JSON)
compare-start = Vergleichen
compare-too-large = Diese Datei ist zu groß, um hier gelesen zu werden, oder nicht lesbar.
compare-incomplete = Nicht alle Kunden konnten gelesen werden; daher wird nichts verglichen. Ein Export zeigt die Gründe.
compare-results = Änderungen
compare-save = Änderungen als CSV speichern
added = Hinzugefügt
removed = Entfernt
changed = Geändert

other-ways = Weitere Möglichkeiten
print = Diese Seite drucken
estimate-never = unendlich lange

workbook-too-large =
    Eine Arbeitsmappe mit mehr als { $most ->
        [one] { $most } Zeile
       *[other] { $most } Zeilen
    } benötigt zu viel Arbeitsspeicher. Bitte CSV wählen, das sich in Excel öffnen lässt, oder den Filter eingrenzen.

cut-texts = { NUMBER($count) }, auf 32.767 Zeichen (Höchstlänge einer Zelle)

separator-line = Zeilenumbruch
comma = Komma
semicolon = Semikolon
tab = Tabulator

reading =
    { $rows ->
        [one] Liste wird gelesen: bisher { $rows } Zeile…
       *[other] Liste wird gelesen: bisher { $rows } Zeilen…
    }

copies =
    { $count ->
        [one] { $count } Kunde.
       *[other] { $count } Kunden.
    }

copies-emails =
    { $count ->
        [one] { $count } Adresse.
       *[other] { $count } verschiedene Adressen.
    }{ $without ->
        [0] { "" }
        [one] { " " }{ $without } Kunde hat keine.
       *[other] { " " }{ $without } Kunden haben keine.
    }

copied = Kopiert.
copy-refused = Der Browser hat das Kopieren nicht zugelassen.

lookup-unfinished-words =
    { NUMBER($done) } von { $all ->
        [one] { $all } Adresse abgeglichen
       *[other] { $all } Adressen abgeglichen
    }, begonnen um { $time } Uhr.

lookup-estimate =
    { $count ->
        [one] { $count } Adresse
       *[other] { $count } Adressen
    }{ $repeated ->
        [0] { "" }
        [one] { " " }({ $repeated } doppelte ausgelassen)
       *[other] { " " }({ $repeated } doppelte ausgelassen)
    }, je eine Anfrage, { $time } beim aktuellen Limit.

lookup-bad =
    { $count ->
        [one] { $count } Eintrag ohne vollständige Adresse ausgelassen
       *[other] { $count } Einträge ohne vollständige Adresse ausgelassen
    }: { $named }

lookup-too-many =
    { $count ->
        [one] { $count } Adresse über der Höchstzahl pro Abgleich wurde ausgelassen.
       *[other] { $count } Adressen über der Höchstzahl pro Abgleich wurden ausgelassen.
    }

lookup-run-progress =
    { NUMBER($done) } von { $total ->
        [one] { $total } Adresse
       *[other] { $total } Adressen
    }

lookup-found = Gefunden
lookup-not-found = Nicht gefunden
lookup-several = Mehrfach gefunden
lookup-failed = Fehlgeschlagen
lookup-count = { $outcome }: { NUMBER($count) }
lookup-save-outcome = „{ $outcome }“ speichern
lookup-address = Adresse
lookup-result = Ergebnis
lookup-customer = Kunde

compare-change = Änderung
compare-customer = Kunde
compare-what = Details
compare-against = Verglichen mit: { $rows }. Bitte den Filter verwenden, mit dem die Datei erstellt wurde.

compare-file-good =
    { $name }: { $rows ->
        [one] { $rows } Kunde
       *[other] { $rows } Kunden
    }, { $fields ->
        [one] { $fields } Spalte
       *[other] { $fields } Spalten
    }{ $repeated ->
        [0] { "" }
        [one] , { $repeated } ID doppelt
       *[other] , { $repeated } IDs doppelt
    }.

compare-file-incomplete = Die Datei ist als unvollständig (INCOMPLETE) gekennzeichnet: Kunden, die darin fehlten, erscheinen als hinzugefügt.
compare-empty = { $name } enthält keine Kunden.
compare-no-id = { $name } ist kein Export dieser Liste: Die Spalte „id“ fehlt. Vorhandene Spalten: { $names }.
compare-broken = { $name } ist in Zeile { NUMBER($line) } nicht lesbar: { $problem }
compare-sums = { NUMBER($added) } hinzugefügt, { NUMBER($removed) } entfernt, { NUMBER($changed) } geändert, { NUMBER($same) } unverändert.
change = { $field }: { $before } → { $now }

all-customers = Alle Kunden

all-customers-counted =
    { $total ->
        [one] Der einzige Kunde
       *[other] Alle { $total } Kunden
    }

all-matching = Alle Treffer für { $filter }

all-matching-counted =
    { $total ->
        [one] Der einzige Treffer für { $filter }
       *[other] Alle { $total } Treffer für { $filter }
    }

the-selected =
    { $count ->
        [one] Der ausgewählte Kunde
       *[other] Die { $count } ausgewählten Kunden
    }

estimate =
    { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    }, { $requests ->
        [one] { $requests } Anfrage
       *[other] { $requests } Anfragen
    }, { $time } beim aktuellen Limit.

no-requests =
    { $rows ->
        [one] { $rows } Zeile, bereits geladen.
       *[other] { $rows } Zeilen, bereits geladen.
    }

about-seconds = ca. { NUMBER($seconds) } s
about-minutes = ca. { NUMBER($minutes) } min
about-hours = ca. { NUMBER($hours) } h
duration-seconds = { NUMBER($seconds) } s
duration-minutes = { NUMBER($minutes) } min { NUMBER($seconds) } s

progress =
    { NUMBER($rows) } von { $total ->
        [one] { $total } Zeile
       *[other] { $total } Zeilen
    } · { $requests ->
        [one] { $requests } Anfrage
       *[other] { $requests } Anfragen
    }

progress-so-far =
    { $rows ->
        [one] { $rows } Zeile
       *[other] { $rows } Zeilen
    } · { $requests ->
        [one] { $requests } Anfrage
       *[other] { $requests } Anfragen
    }

rate =
    { $rows ->
        [one] { $rows } Zeile/s
       *[other] { $rows } Zeilen/s
    }

left = noch { $time }

waits-budget = Anfragelimit erreicht
waits-asked = Der Server verlangt eine Pause
waits-offline = Keine Verbindung
waits-hidden = Dieser Tab ist im Hintergrund
waits-failed = Der Server hat nicht korrekt geantwortet
waits = { $why }, weiter in { NUMBER($seconds) } s.
tries-again = { $title }. Neuer Versuch in { NUMBER($seconds) } s.
stopped = { $title }. { $advice }

skip-limit =
    { $skip ->
        [one] Der Server liefert nach der ersten Zeile keine weiteren.
       *[other] Der Server liefert nach den ersten { $skip } Zeilen keine weiteren.
    } { $way ->
        [split] Entweder nach Status exportieren, wobei drei kürzere Listen jeweils von Anfang an gelesen werden, oder den Filter eingrenzen.
       *[narrow] Den Filter eingrenzen und die Teile einzeln exportieren.
    }

unfinished-words =
    { NUMBER($rows) } von { $total ->
        [one] { $total } Zeile gelesen
       *[other] { $total } Zeilen gelesen
    }, begonnen um { $time } Uhr.

format-csv = CSV
format-json-lines = JSON Lines
format-json = JSON
format-xlsx = Excel-Arbeitsmappe

move-up = { $column } nach oben verschieben
move-down = { $column } nach unten verschieben

totals = { NUMBER($start) } zu Beginn, { NUMBER($end) } am Ende

drift-totals =
    { $count ->
        [one] { $count } Änderung der Gesamtzahl
       *[other] { $count } Änderungen der Gesamtzahl
    }

drift-moved =
    { $count ->
        [one] { $count } Verschiebung von Zeilen zwischen Seiten
       *[other] { $count } Verschiebungen von Zeilen zwischen Seiten
    }

drift-repeated-rows =
    { $count ->
        [one] { $count } doppelte Zeile ausgelassen
       *[other] { $count } doppelte Zeilen ausgelassen
    }

drift-out-of-turn =
    { $count ->
        [one] { $count } Kunde in einem bereits gelesenen Teil gefunden
       *[other] { $count } Kunden in einem bereits gelesenen Teil gefunden
    }

drift-read-again =
    { $count ->
        [one] { $count } Anfrage zum erneuten Lesen
       *[other] { $count } Anfragen zum erneuten Lesen
    }

missing-row = Zeile { NUMBER($row) }
missing-rows = Zeilen { NUMBER($first) }–{ NUMBER($last) }

missing-elsewhere =
    { $count ->
        [one] { $count } weitere Zeile an unbekannter Stelle
       *[other] { $count } weitere Zeilen an unbekannter Stelle
    }

flaw-short = weniger Zeilen als angefordert
flaw-repeated = ein Kunde doppelt
flaw-reordered = Kunden in anderer Reihenfolge als zuvor
flaw-lost = keiner der zuvor gelesenen Kunden

snapshot-title = Schnappschuss aufnehmen

snapshot-note = Alle Zeilen einer Liste werden einmal in den Speicher dieses Browsers gelesen. Dort lassen sie sich ohne weitere Anfragen sortieren, filtern und mitnehmen, bis diese Seite geschlossen wird. Was sich danach auf dem Server ändert, ist darin nicht zu sehen.

snapshot-cost-unknown = Wie viele Anfragen das braucht, ist nicht bekannt.

snapshot-there = Der Schnappschuss von { $time } bleibt, bis der neue vollständig ist.

snapshot-start = Schnappschuss aufnehmen

snapshot-run-title = Schnappschuss wird aufgenommen

snapshot-failed = Die Zeilen passen nicht in den Speicher. Was vorher da war, ist noch da.

snapshot-missing = Die Liste hat sich beim Lesen geändert, oder Zeilen waren nicht lesbar: Es kann jemand fehlen.

snapshot-stop = Lesen beenden?

snapshot-use = Unvollständig verwenden

of-snapshot = Schnappschuss von { $time }
