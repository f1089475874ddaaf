# Title of the dialog.
export-title = Export customers

# What goes into the file.
rows = Rows

# File name.
file-name = File name

# Format.
format-legend = Format

# CSV.
delimiter-legend = Delimiter

# CSV.
header = First line

# CSV.
header-fields = Field names (first_name)

# CSV.
header-labels = As people read them (First name)

# CSV.
bom = Mark as UTF-8 for Excel (byte order mark)

# CSV.
neutral = Neutralise formulas

# CSV.
neutral-note = Text that begins with =, +, - or @ gets an apostrophe in front, so that no spreadsheet runs it. Phone numbers with a + get one too: switch this off only for programs that are not spreadsheets.

# Fields.
columns = Columns

# Fields.
columns-none = Choose at least one column.

# Where it is kept.
keep = Keep progress in this browser

# Where it is kept.
keep-note = A reload, or a browser that was closed, can then go on where it was. The rows stay on this computer until the export is finished or discarded.

# Where it is kept.
keep-failed = Nothing can be kept here: this browser keeps nothing for this page, or another tab is keeping its own.

# Where it is saved.
place = Saved in

# Where it is saved.
place-downloads = Downloads

# Where it is saved.
place-choose = Choose a folder…

# Where it is saved.
place-note = The file and its manifest. Nothing there is overwritten.

# A workbook.
workbook-missing = Workbooks cannot be made on this page. CSV opens in Excel, too.

# A workbook.
workbook-making = Making the workbook…

# A workbook.
workbook-failed = The workbook could not be made. The rows are all here: save them as they are, one JSON array a line, or try again.

# A workbook.
workbook-rows = Save the rows as they are

# A workbook.
sum-cut = Cut texts

# The file could not be saved.
save-failed = The file could not be saved there. The rows are all here: try again, or save it among the downloads.

# The file could not be saved.
save-downloads = Save among the downloads

# The file could not be saved.
try-again = Try again

# Begins.
start = Start export

# An export that was kept.
unfinished = An export was not finished

# An export that was kept.
unfinished-resume = Go on with it

# Throws it away.
discard = Discard

# Looks for what was kept.
looking = Looking for unfinished exports…

# Title while it runs.
run-title = Export

# Name of the bar.
run-progress = Rows exported

# Stops for a while.
pause = Pause

# Goes on.
resume = Resume

# Ends it early.
stop = Stop…

# Paused.
paused = Paused.

# Until what is on its way has come.
pausing = Finishing what is on its way…

# Ends it early, and keeps what is there.
save-incomplete = Save what is there

# Ends it early.
stop-words = Stop here? What was read so far can be saved as an incomplete file.

# Goes on after all.
go-on = Go on

# Reads again what is missing.
read-missing = Read what is missing

# Saves once more.
save-again = Save the file again

# Saves the manifest.
save-manifest = Save the manifest

# Closes the summary.
done = Done

# Tries at once.
try-now = Try now

# Reads the list in parts.
split = Export by status

# The disk is full, or the browser refuses.
disk = The browser could not write the file. The disk may be full.

# At the end.
complete = Complete

# At the end.
incomplete = INCOMPLETE

# At the end.
complete-words = Everybody who was in the list from start to end is in the file, once.

# At the end.
incomplete-words = Customers may be missing. The file's name says so.

# Summary.
sum-file = File

# Summary.
sum-rows = Rows

# Summary.
sum-ids = Different ids

# Summary.
sum-total = Matching

# Summary.
sum-time = Duration

# Summary.
sum-drift = Changes while it ran

# Summary.
sum-drift-none = None noticed.

# Summary.
sum-missing = Missing

# Summary.
sum-sha = SHA-256

# Title of the dialog.
copy-title = Copy customers

# What is copied.
copy-what = Copy

# What is copied.
copy-emails = E-mail addresses

# What is copied.
copy-ids = Customer ids

# What is copied.
copy-table = Table for a spreadsheet

# Between addresses or ids.
copy-separator = Separated by

# Copies.
copy-now = Copy to clipboard

# Reading failed.
copy-incomplete = Not everybody could be read, so nothing can be copied. An export says why.

# Title of the dialog.
lookup-title = Look up e-mail addresses

# Title while it runs.
lookup-run-title = E-mail lookup

# Where addresses go.
lookup-paste = Addresses

# Where addresses go.
lookup-note = Up to 5,000, separated by anything: a column of a table, a mail's recipients, one a line. A file can be dropped here as well.

# A file.
lookup-file = Or a file

# Begins.
lookup-start = Look up

# Nothing pasted yet.
lookup-none = No addresses yet.

# Name of the bar.
lookup-progress = Addresses looked up

# Name of the table.
lookup-results = Results

# Failed ones.
lookup-again = Try the failed ones again

# A lookup that was kept.
lookup-unfinished = A lookup was not finished

# What is kept, and where.
lookup-keep-note = A reload, or a browser that was closed, can then go on where it was. The addresses and who was found stay on this computer until the lookup is finished or discarded.

# Ends it early.
lookup-stop = Stop and close

# Ends it early.
lookup-stop-words = Stop here? Save what you need first: results are gone when this is closed.

# Title of the dialog.
compare-title = Compare with an earlier export

# What it does.
compare-words = Tells who was added, removed or changed since then, by customer id. Drop the file here, or choose it. It stays on this computer.

# The file.
compare-file = Earlier export (CSV, JSON Lines or JSON)

# Begins.
compare-start = Compare

# A file that cannot be taken.
compare-too-large = This file is too large to be read here, or cannot be read.

# The list could not be read.
compare-incomplete = Not everybody could be read, so nothing is compared. An export says why.

# Name of the table.
compare-results = Changes

# Saves them.
compare-save = Save the changes as CSV

# A kind of change.
added = Added

# A kind of change.
removed = Removed

# A kind of change.
changed = Changed

# Name of the list of further dialogs.
other-ways = Other ways

# Prints the page.
print = Print this page

# The limit leaves nothing to bulk work.
estimate-never = for ever

# A workbook that would be too large.
workbook-too-large =
    { $most ->
        [one] A workbook of more than { $most } row
       *[other] A workbook of more than { $most } rows
    } needs too much memory. Take CSV, which Excel opens, or narrow the filter.

# How many texts were cut.
cut-texts = { NUMBER($count) }, at the 32,767 characters that a cell holds

# What stands between addresses or ids.
separator-line = Line break

# What stands between addresses or ids, or columns.
comma = Comma

# What stands between addresses or ids, or columns.
semicolon = Semicolon

# What stands between columns.
tab = Tab

# While everybody who matches is read.
reading =
    { $rows ->
        [one] Reading the list: { $rows } row so far…
       *[other] Reading the list: { $rows } rows so far…
    }

# What will be copied.
copies =
    { $count ->
        [one] { $count } customer.
       *[other] { $count } customers.
    }

# What will be copied.
copies-emails =
    { $count ->
        [one] { $count } address.
       *[other] { $count } different addresses.
    }{ $without ->
        [0] { "" }
        [one] { " " }{ $without } customer has none.
       *[other] { " " }{ $without } customers have none.
    }

# Afterwards.
copied = Copied.

# The browser does not allow copying.
copy-refused = The browser did not allow it.

# A lookup that was kept.
lookup-unfinished-words =
    { NUMBER($done) } of { $all ->
        [one] { $all } address was looked up
       *[other] { $all } addresses were looked up
    }, begun at { $time }.

# Before a lookup.
lookup-estimate =
    { $count ->
        [one] { $count } address
       *[other] { $count } addresses
    }{ $repeated ->
        [0] { "" }
        [one] { " " }({ $repeated } repeated one left out)
       *[other] { " " }({ $repeated } repeated ones left out)
    }, one request each, { $time } at the current limit.

# What is no address; $named lists some of them.
lookup-bad =
    { $count ->
        [one] { $count } is not a whole address, left out
       *[other] { $count } are not whole addresses, left out
    }: { $named }

# Too many.
lookup-too-many =
    { $count ->
        [one] { $count } more than can be looked up at once was left out.
       *[other] { $count } more than can be looked up at once were left out.
    }

# While it runs.
lookup-run-progress =
    { NUMBER($done) } of { $total ->
        [one] { $total } address
       *[other] { $total } addresses
    }

# An outcome.
lookup-found = Found

# An outcome.
lookup-not-found = Not found

# An outcome: several customers have the address.
lookup-several = Several

# An outcome.
lookup-failed = Failed

# How many of an outcome.
lookup-count = { $outcome }: { NUMBER($count) }

# Button of an outcome: saves those as a file.
lookup-save-outcome = Save “{ $outcome }”

# The lookup's table: a column.
lookup-address = Address

# The lookup's table: a column.
lookup-result = Result

# The lookup's table: a column.
lookup-customer = Customer

# The comparison's table: a column.
compare-change = Change

# The comparison's table: a column.
compare-customer = Customer

# The comparison's table: a column.
compare-what = What

# What the file is compared with; $rows says which customers.
compare-against = Compared with: { $rows }. Use the filter that the file was made with.

# A good file.
compare-file-good =
    { $name }: { $rows ->
        [one] { $rows } customer
       *[other] { $rows } customers
    }, { $fields ->
        [one] { $fields } column
       *[other] { $fields } columns
    }{ $repeated ->
        [0] { "" }
        [one] , { $repeated } id twice
       *[other] , { $repeated } ids twice
    }.

# A file that is marked as incomplete.
compare-file-incomplete = It is marked INCOMPLETE: who was missing from it will look as if added.

# A file with nothing in it.
compare-empty = { $name } has no customers in it.

# A foreign file.
compare-no-id = { $name } is no export of this list: it has no column “id”. Its columns: { $names }.

# A broken file.
compare-broken = { $name } cannot be read at line { NUMBER($line) }: { $problem }

# What was found.
compare-sums = { NUMBER($added) } added, { NUMBER($removed) } removed, { NUMBER($changed) } changed, { NUMBER($same) } as they were.

# Another value of a field, such as "Status: ACTIVE → BLACKLISTED".
change = { $field }: { $before } → { $now }

# What is taken away: everybody.
all-customers = All customers

# What is taken away: everybody.
all-customers-counted =
    { $total ->
        [one] The one customer
       *[other] All { $total } customers
    }

# What is taken away; $filter lists the filters.
all-matching = All that match: { $filter }

# What is taken away; $filter lists the filters.
all-matching-counted =
    { $total ->
        [one] The one that matches: { $filter }
       *[other] All { $total } that match: { $filter }
    }

# What is taken away.
the-selected =
    { $count ->
        [one] The one selected
       *[other] The { $count } selected
    }

# What it costs; $time is "about 20 s" or the like.
estimate =
    { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }, { $requests ->
        [one] { $requests } request
       *[other] { $requests } requests
    }, { $time } at the current limit.

# No requests are needed.
no-requests =
    { $rows ->
        [one] { $rows } row, which is here already.
       *[other] { $rows } rows, which are here already.
    }

# About so long.
about-seconds = about { NUMBER($seconds) } s

# About so long.
about-minutes = about { NUMBER($minutes) } min

# About so long.
about-hours = about { NUMBER($hours) } h

# So long.
duration-seconds = { NUMBER($seconds) } s

# So long.
duration-minutes = { NUMBER($minutes) } min { NUMBER($seconds) } s

# While it runs.
progress =
    { NUMBER($rows) } of { $total ->
        [one] { $total } row
       *[other] { $total } rows
    } · { $requests ->
        [one] { $requests } request
       *[other] { $requests } requests
    }

# While it runs, before it is known how many there are.
progress-so-far =
    { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    } · { $requests ->
        [one] { $requests } request
       *[other] { $requests } requests
    }

# How fast.
rate =
    { $rows ->
        [one] { $rows } row/s
       *[other] { $rows } rows/s
    }

# What is left; $time is "about 20 s" or the like.
left = { $time } left

# Why it waits.
waits-budget = Rate limit

# Why it waits.
waits-asked = The server asks for a pause

# Why it waits.
waits-offline = No connection

# Why it waits.
waits-hidden = This tab is in the background

# Why it waits.
waits-failed = The server did not answer well

# Why it waits, and for how long.
waits = { $why }, continues in { NUMBER($seconds) } s.

# Waiting to try again; $title says what went wrong.
tries-again = { $title }. Tries again in { NUMBER($seconds) } s.

# Stopped; $title says what went wrong, $advice is a sentence.
stopped = { $title }. { $advice }

# The server refuses to skip so many rows.
skip-limit =
    { $skip ->
        [one] The server gives no rows behind the first.
       *[other] The server gives no rows behind the first { $skip }.
    } { $way ->
        [split] Export by status, which reads three shorter lists from their starts, or narrow the filter.
       *[narrow] Narrow the filter, and export the parts one by one.
    }

# An export that was kept.
unfinished-words =
    { NUMBER($rows) } of { $total ->
        [one] { $total } row was read
       *[other] { $total } rows were read
    }, begun at { $time }.

# A format.
format-csv = CSV

# A format.
format-json-lines = JSON Lines

# A format.
format-json = JSON

# A format.
format-xlsx = Excel workbook

# Column's button.
move-up = Move { $column } up

# Column's button.
move-down = Move { $column } down

# How many matched.
totals = { NUMBER($start) } at the start, { NUMBER($end) } at the end

# What changed while it ran.
drift-totals =
    { $count ->
        [one] { $count } time another total
       *[other] { $count } times another total
    }

# What changed while it ran.
drift-moved =
    { $count ->
        [one] { $count } time rows moved between pages
       *[other] { $count } times rows moved between pages
    }

# What changed while it ran.
drift-repeated-rows =
    { $count ->
        [one] { $count } repeated row left out
       *[other] { $count } repeated rows left out
    }

# What changed while it ran.
drift-out-of-turn =
    { $count ->
        [one] { $count } customer found in a part that was read already
       *[other] { $count } customers found in a part that was read already
    }

# What changed while it ran.
drift-read-again =
    { $count ->
        [one] { $count } request to read again
       *[other] { $count } requests to read again
    }

# What is missing.
missing-row = row { NUMBER($row) }

# What is missing.
missing-rows = rows { NUMBER($first) }–{ NUMBER($last) }

# What is missing.
missing-elsewhere =
    { $count ->
        [one] { $count } more, whose place is not known
       *[other] { $count } more, whose places are not known
    }

# What is wrong with a part of the list.
flaw-short = fewer rows than asked for

# What is wrong with a part of the list.
flaw-repeated = a customer twice

# What is wrong with a part of the list.
flaw-reordered = customers in another order than before

# What is wrong with a part of the list.
flaw-lost = none of the customers read before

# Title of the dialog.
snapshot-title = Take a snapshot

# Below that title.
snapshot-note = All rows of a list are read once into the memory of this browser. There they can be sorted, filtered and taken away without further requests, until this page is closed. What changes on the server afterwards is not seen in them.

# In place of the cost.
snapshot-cost-unknown = How many requests this takes is not known.

# There is one already.
snapshot-there = The snapshot of { $time } is kept until the new one is complete.

# A button.
snapshot-start = Take the snapshot

# Title while the list is read.
snapshot-run-title = Taking a snapshot

# There is no room for the rows.
snapshot-failed = The rows cannot be kept in memory. Nothing that was there before is lost.

# Read to the end, but not complete.
snapshot-missing = The list changed while it was read, or rows could not be read: somebody may be missing.

# Asked before reading is given up.
snapshot-stop = Stop reading?

# A button: goes on with what was read.
snapshot-use = Use it incomplete

# What rows are of.
of-snapshot = snapshot of { $time }
