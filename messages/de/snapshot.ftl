taken-at = Schnappschuss von { $time }

rows-of = { NUMBER($rows) } von { NUMBER($total) } Zeilen

complete = vollständig

incomplete = unvollständig

everybody = alle Kunden

read-again = Neu lesen

leave = Aktuelle Liste zeigen

drop = Verwerfen

not-understood = In der Adresse nicht verstanden und weggelassen: { $parts }

narrow = Schnappschuss filtern

none = keine Angabe

email = E-Mail

email-any = Mit oder ohne

email-with = Mit E-Mail-Adresse

email-without = Ohne E-Mail-Adresse

from = Von

to = Bis

when-any = Jederzeit

when-last = In den letzten … Tagen

when-not-last = Nicht in den letzten … Tagen

when-between = Zwischen zwei Tagen

when-never = Nie

days = Tage

told-last =
    { $days ->
        [one] am letzten Tag
       *[other] in den letzten { $days } Tagen
    }

told-not-last =
    { $days ->
        [one] nicht am letzten Tag
       *[other] nicht in den letzten { $days } Tagen
    }

told-between = { $from } bis { $to }

told-from = ab { $from }

told-to = bis { $to }

told = { $name }: { $what }

no-snapshot = Kein Schnappschuss dieser Liste

no-snapshot-advice = Diese Ansicht sortiert oder filtert, wie es die API nicht kann. Dafür wird die Liste einmal in den Speicher dieses Browsers gelesen.

take = Schnappschuss aufnehmen

leave-it = Die Liste selbst zeigen

search-placeholder = Name, Teil einer E-Mail-Adresse, Telefon oder ID

twice = Doppelte

twice-any = Doppelt oder einmal

same-email = Gleiche E-Mail-Adresse

same-phone = Gleiche Telefonnummer

same-name = Gleicher Name

side-by-side = Nebeneinander

twins = Doppelte nebeneinander

twins-none = Niemand ist doppelt in der Liste.

groups = Gruppen { NUMBER($first) } bis { NUMBER($last) } von { NUMBER($total) }

group = Gruppe { NUMBER($number) }

differs = verschieden

previous = Vorherige

next = Nächste

not-offered = Diese Ansicht sortiert oder filtert, wie es die API nicht kann, und diese Konsole nimmt keine Schnappschüsse auf.

report = Bericht

show-rows = Zeilen zeigen

save-view = Als Ansicht speichern

print = Drucken

save-csv = CSV

save-png = PNG

not-drawn = Dieser Browser hat keinen Platz für ein Bild dieser Größe.

all-rows = Alle Zeilen des Schnappschusses

customers = Kunden

active = Aktiv

sum = Summe der letzten Transaktionen

mean = Mittlere letzte Transaktion

median = Median der letzten Transaktionen

ninetieth = 90. Perzentil der letzten Transaktionen

idle = Kein Kauf seit { NUMBER($days) } Tagen

share-of = { $share } von allen

of-amounts = { NUMBER($count) } mit Betrag

figures = Kennzahlen

chart-created = Neue Kunden je Monat

chart-spent = Beträge der letzten Transaktionen

chart-recency = Zeit seit dem letzten Kauf

summary-status = { $label } ist am häufigsten: { NUMBER($count) } von { NUMBER($total) } ({ $share }).

summary-created = { NUMBER($count) } von { $first } bis { $last }, am meisten im Monat { $label }: { NUMBER($most) }.

summary-spent = Die Hälfte von { NUMBER($count) } liegt nicht über { $median }. Am häufigsten: { $label } ({ NUMBER($most) }).

summary-recency = { NUMBER($recent) } ({ $share }) haben in den letzten { NUMBER($days) } Tagen etwas gekauft, { NUMBER($never) } nie.

nothing-to-show = Es gibt nichts zu zeigen.

undated = { NUMBER($count) } ohne lesbares Datum der Anlage.

as-table = Als Tabelle zeigen

as-chart = Als Diagramm zeigen

hint = Pfeiltasten gehen von einem zum nächsten, die Eingabetaste zeigt die Zeilen.

share = Anteil

bar = { $label }: { NUMBER($count) } ({ $share })

earlier = früher

others = andere

unreadable = nicht lesbar

amounts-exactly = genau { $amount }

amounts-below = unter { $to }

amounts-between = ab { $from } bis unter { $to }

amounts-from = { $from } und mehr

idle-up-to =
    { $days ->
        [one] bis zu einem Tag her
       *[other] bis zu { $days } Tage her
    }

idle-between = { NUMBER($over) } bis { NUMBER($days) } Tage her

idle-over =
    { $days ->
        [one] über einen Tag her
       *[other] über { $days } Tage her
    }

idle-never = nie

idle-or-never = { $when } oder nie

groups-of = { $measure } nach { $rows } und { $columns }

groups-of-rows = { $measure } nach { $rows }

pivot-rows = Zeilen

pivot-columns = Spalten

pivot-no-columns = keine

pivot-measure = Kennzahl

pivot = Gruppen

total = Alle

month-created = Monat der Anlage

month-purchase = Monat des letzten Kaufs

domain = E-Mail-Domain

country = Land der Telefonnummer

later = später

not-told = Der Bericht kam nicht zustande: Der Schnappschuss antwortet nicht. Er muss neu gelesen werden.
