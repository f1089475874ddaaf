connect-title = Mit der Kunden-API verbinden
connect-body = Diese Seite hat kein Gateway, das Anfragen signiert. Bitte Schlüssel und Secret der Anwendung angeben; sofern nicht anders gewählt, bleiben sie nur im Arbeitsspeicher dieser Seite.
client-key = Client-Schlüssel
client-secret = Client-Secret
connect-remember = In diesem Tab merken, bis er geschlossen wird
connect-trying = Wird verbunden…
not-now = Nicht jetzt

inspector-title = Anfragen
inspector-none = Noch keine Anfragen.
inspector-clear = Leeren
curl = Als curl

diag-title = Fehlerdiagnose
diag-checking = Wird geprüft…
diag-again = Erneut prüfen
diag-copy = Bericht kopieren
diag-copy-aside = Der Bericht enthält weder Zugangsdaten noch Kundendaten.
diag-report = Customer Console
diag-good = in Ordnung
diag-bad = nicht in Ordnung
diag-unsure = unbekannt

diag-q-connection = Verbindung dieses Computers
diag-online = Der Browser ist online.
diag-offline = Der Browser meldet, dass er offline ist.
diag-q-reachable = Server erreichbar
diag-no-answer = Keine Antwort: Der Server ist ausgefallen, eine URL ist falsch oder der Browser blockiert die Anfrage.
diag-gateway-alone = Das Gateway antwortet, die API dahinter jedoch nicht.
diag-not-sent = Nicht angefragt: Der Server nimmt derzeit keine Anfragen an.
diag-q-credentials = Zugangsdaten akzeptiert
diag-accepted = Schlüssel und Secret sind dem Server bekannt.
diag-refused-ask = Der Server akzeptiert die angegebenen Zugangsdaten (Schlüssel und Secret) nicht.
diag-refused-gateway = Der Server akzeptiert die vom Gateway hinzugefügten Zugangsdaten (Schlüssel und Secret) nicht. Der Betreiber des Gateways kann sie festlegen.
diag-unknown = Aus dieser Antwort nicht ersichtlich.
diag-q-parameters = Parameter im zulässigen Bereich
diag-in-range = Der Server akzeptiert Seite, Seitengröße und Filter unverändert.
diag-q-answer = Antwort wie spezifiziert
diag-as-agreed = Die Antwort entspricht der Spezifikation.
diag-q-budget = Anfragelimit
diag-q-clock = Uhrzeit
diag-no-date = Die Uhr des Servers ist von hier aus nicht ablesbar.
diag-same-clock = Die Uhren dieses Computers und des Servers stimmen überein.

inspector-time = Uhrzeit
inspector-lane = Kanal
inspector-attempt = Versuch
inspector-result = Ergebnis
inspector-took = Dauer
inspector-left = Übrig
inspector-request = Anfrage
inspector-copy = Kopieren

milliseconds = { NUMBER($ms) } ms

diag-answered = Antwort mit Status { $status } nach { NUMBER($ms) } ms.


diag-used-up =
    { $limit ->
        [one] Die einzige Anfrage dieser Minute ist verbraucht
       *[other] Alle { $limit } Anfragen dieser Minute sind verbraucht
    }; weitere in { NUMBER($seconds) } s.

diag-left =
    { NUMBER($left) } von { $limit ->
        [one] { $limit } Anfrage übrig
       *[other] { $limit } Anfragen übrig
    }; Zurücksetzung innerhalb von { NUMBER($seconds) } s.

diag-skew = Die Uhren dieses Computers und des Servers weichen um { NUMBER($seconds) } s voneinander ab.

# Request inspector: what a request is for.
lane-operator = Bedienung

# Request inspector: what a request is for.
lane-renewal = Erneuerung

# Request inspector: what a request is for.
lane-prefetch = voraus

# Request inspector: what a request is for.
lane-bulk = Masse

# Request inspector: what a request is for.
lane-cache = Speicher

# Request inspector: what came of a request.
result-network = Netz

# Request inspector: what came of a request.
result-timeout = Zeit abgelaufen

# Request inspector: what came of a request.
result-large = zu groß

# Request inspector: what came of a request.
result-connected = nicht verbunden

# Request inspector: what came of a request.
result-unsigned = ohne Kennung

# Request inspector: what came of a request.
result-paused = Pause

# Request inspector: what came of a request.
result-superseded = überholt

# Request inspector: what came of a request.
result-unusable = unbrauchbar

# Request inspector: what came of a request.
result-hit = Treffer
