export-title = تصدير العملاء

rows = الصفوف

file-name = اسم الملف

format-legend = التنسيق

delimiter-legend = فاصل الأعمدة

header = السطر الأول

header-fields = أسماء الحقول (first_name)

header-labels = تسميات مقروءة (الاسم الأول)

bom = وسم الملف بترميز UTF-8 لبرنامج Excel (علامة ترتيب البايتات)

neutral = تحييد الصيغ

neutral-note = تُضاف فاصلة علوية قبل كل نص يبدأ بإحدى العلامات = أو + أو - أو @ حتى لا ينفّذه أي برنامج جداول بيانات. وتُضاف أيضًا قبل أرقام الهواتف التي تبدأ بالعلامة +: لا توقف هذا الخيار إلا للبرامج التي ليست برامج جداول بيانات.

columns = الأعمدة

columns-none = اختر عمودًا واحدًا على الأقل.

keep = الاحتفاظ بالتقدم في هذا المتصفح

keep-note = يمكن عندئذٍ متابعة العمل من حيث توقف، حتى بعد إعادة تحميل الصفحة أو إغلاق المتصفح. تبقى الصفوف على هذا الكمبيوتر إلى أن يكتمل التصدير أو يُحذف.

keep-failed = لا يمكن الاحتفاظ بأي شيء هنا: إما أن هذا المتصفح لا يحتفظ بشيء لهذه الصفحة، أو أن علامة تبويب أخرى تحتفظ ببياناتها.

place = موقع الحفظ

place-downloads = التنزيلات

place-choose = اختيار مجلد…

place-note = يُحفظ الملف ومعه بيان التصدير. لا يُستبدل أي ملف موجود هناك.

workbook-missing = لا يمكن إنشاء مصنفات في هذه الصفحة. يُفتح CSV في Excel أيضًا.

workbook-making = جارٍ إنشاء المصنف…

workbook-failed = تعذّر إنشاء المصنف. جميع الصفوف موجودة هنا: احفظها كما هي، بواقع مصفوفة JSON واحدة في كل سطر، أو أعد المحاولة.

workbook-rows = حفظ الصفوف كما هي

sum-cut = النصوص المقتطعة

save-failed = تعذّر حفظ الملف هناك. جميع الصفوف موجودة هنا: أعد المحاولة، أو احفظ الملف في التنزيلات.

save-downloads = حفظ في التنزيلات

try-again = إعادة المحاولة

start = بدء التصدير

unfinished = يوجد تصدير لم يكتمل

unfinished-resume = المتابعة من حيث توقف

discard = حذف

looking = جارٍ البحث عن عمليات تصدير غير مكتملة…

run-title = التصدير

run-progress = الصفوف المصدَّرة

pause = إيقاف مؤقت

resume = استئناف

stop = إيقاف…

paused = متوقف مؤقتًا.

pausing = بانتظار اكتمال الطلبات المرسلة…

save-incomplete = حفظ ما قُرئ

stop-words = هل تريد التوقف هنا؟ يمكن حفظ ما قُرئ حتى الآن في ملف غير مكتمل.

go-on = متابعة

read-missing = قراءة الصفوف الناقصة

save-again = حفظ الملف مرة أخرى

save-manifest = حفظ بيان التصدير

done = تم

try-now = إعادة المحاولة الآن

split = التصدير بحسب الحالة

disk = تعذّرت على المتصفح كتابة الملف. ربما امتلأ القرص.

complete = مكتمل

incomplete = غير مكتمل

complete-words = كل عميل كان في القائمة من البداية إلى النهاية موجود في الملف مرة واحدة.

incomplete-words = قد يكون بعض العملاء ناقصين من الملف، ويشير اسم الملف إلى ذلك.

sum-file = الملف

sum-rows = الصفوف

sum-ids = المعرّفات المختلفة

sum-total = العملاء المطابقون

sum-time = المدة

sum-drift = التغييرات أثناء التصدير

sum-drift-none = لم يُلاحظ أي تغيير.

sum-missing = الصفوف الناقصة

sum-sha = SHA-256

copy-title = نسخ العملاء

copy-what = المطلوب نسخه

copy-emails = عناوين البريد الإلكتروني

copy-ids = معرّفات العملاء

copy-table = جدول لبرنامج جداول بيانات

copy-separator = الفاصل

copy-now = نسخ إلى الحافظة

copy-incomplete = تعذّرت قراءة بعض العملاء، لذلك لا يمكن نسخ أي شيء. التصدير يبيّن السبب.

lookup-title = الاستعلام عن عناوين البريد الإلكتروني

lookup-run-title = الاستعلام عن البريد الإلكتروني

lookup-paste = العناوين

lookup-note = حتى 5,000 عنوان، بأي فاصل بينها: عمود من جدول، أو مستلمو رسالة، أو عنوان في كل سطر. يمكن أيضًا إفلات ملف هنا.

lookup-file = أو ملف

lookup-start = استعلام

lookup-none = لا توجد عناوين بعد.

lookup-progress = العناوين المستعلَم عنها

lookup-results = النتائج

lookup-again = إعادة محاولة العناوين التي فشلت

lookup-unfinished = يوجد استعلام لم يكتمل

lookup-keep-note = يمكن عندئذٍ متابعة العمل من حيث توقف، حتى بعد إعادة تحميل الصفحة أو إغلاق المتصفح. تبقى العناوين ومن عُثر عليهم على هذا الكمبيوتر إلى أن يكتمل الاستعلام أو يُحذف.

lookup-stop = إيقاف وإغلاق

lookup-stop-words = هل تريد التوقف هنا؟ احفظ ما تحتاج إليه أولًا: تُفقد النتائج عند الإغلاق.

compare-title = المقارنة بتصدير سابق

compare-words = تبيّن المقارنة من أُضيف أو أُزيل أو تغيّر منذ ذلك الحين، بحسب معرّف العميل. أفلت الملف هنا أو اختره. يبقى الملف على هذا الكمبيوتر.

compare-file = التصدير السابق (CSV أو JSON Lines أو JSON)

compare-start = مقارنة

compare-too-large = هذا الملف أكبر من أن يُقرأ هنا، أو تتعذّر قراءته.

compare-incomplete = تعذّرت قراءة بعض العملاء، لذلك لم تُجرَ المقارنة. التصدير يبيّن السبب.

compare-results = التغييرات

compare-save = حفظ التغييرات بتنسيق CSV

added = أُضيف

removed = أُزيل

changed = تغيّر

other-ways = طرق أخرى

print = طباعة هذه الصفحة

estimate-never = بلا نهاية

workbook-too-large =
    يحتاج المصنف الذي يزيد على { $most ->
        [zero] { $most } صف
        [one] صف واحد
        [two] صفين
        [few] { $most } صفوف
        [many] { $most } صفًا
       *[other] { $most } صف
    } إلى ذاكرة أكبر مما ينبغي. استخدم CSV الذي يفتحه Excel، أو ضيّق نطاق التصفية.

cut-texts = { NUMBER($count) }، عند 32,767 حرفًا، وهو أقصى ما تتسع له الخلية

separator-line = سطر جديد

comma = فاصلة (,)

semicolon = فاصلة منقوطة (;)

tab = علامة جدولة

reading =
    جارٍ قراءة القائمة: { $rows ->
        [zero] لم يُقرأ أي صف بعد…
        [one] قُرئ صف واحد حتى الآن…
        [two] قُرئ صفان حتى الآن…
        [few] قُرئت { $rows } صفوف حتى الآن…
        [many] قُرئ { $rows } صفًا حتى الآن…
       *[other] قُرئ { $rows } صف حتى الآن…
    }

copies =
    { $count ->
        [zero] لا يوجد عملاء.
        [one] عميل واحد.
        [two] عميلان.
        [few] { $count } عملاء.
        [many] { $count } عميلًا.
       *[other] { $count } عميل.
    }

copies-emails =
    { $count ->
        [zero] لا توجد عناوين.
        [one] عنوان واحد.
        [two] عنوانان مختلفان.
        [few] { $count } عناوين مختلفة.
        [many] { $count } عنوانًا مختلفًا.
       *[other] { $count } عنوان مختلف.
    }{ $without ->
        [zero] { "" }
        [one] { " " }عميل واحد بلا عنوان.
        [two] { " " }عميلان بلا عنوان.
        [few] { " " }{ $without } عملاء بلا عنوان.
        [many] { " " }{ $without } عميلًا بلا عنوان.
       *[other] { " " }{ $without } عميل بلا عنوان.
    }

copied = تم النسخ.

copy-refused = لم يسمح المتصفح بذلك.

lookup-unfinished-words =
    تم الاستعلام عن { NUMBER($done) } من أصل { $all ->
        [zero] { $all } عنوان
        [one] عنوان واحد
        [two] عنوانين
        [few] { $all } عناوين
        [many] { $all } عنوانًا
       *[other] { $all } عنوان
    }، وبدأ الاستعلام في الساعة ⁨{ $time }⁩.

lookup-estimate =
    { $count ->
        [zero] { $count } عنوان
        [one] عنوان واحد
        [two] عنوانان
        [few] { $count } عناوين
        [many] { $count } عنوانًا
       *[other] { $count } عنوان
    }{ $repeated ->
        [zero] { "" }
        [one] { " " }(استُبعد عنوان مكرر واحد)
        [two] { " " }(استُبعد عنوانان مكرران)
        [few] { " " }(استُبعدت { $repeated } عناوين مكررة)
        [many] { " " }(استُبعد { $repeated } عنوانًا مكررًا)
       *[other] { " " }(استُبعد { $repeated } عنوان مكرر)
    }، طلب واحد لكل عنوان، { $time } وفق الحد الحالي.

lookup-bad =
    { $count ->
        [zero] لم يُستبعد أي عنصر
        [one] استُبعد عنصر واحد لأنه ليس عنوانًا كاملًا
        [two] استُبعد عنصران لأنهما ليسا عنوانين كاملين
        [few] استُبعدت { $count } عناصر لأنها ليست عناوين كاملة
        [many] استُبعد { $count } عنصرًا لأنها ليست عناوين كاملة
       *[other] استُبعد { $count } عنصر لأنها ليست عناوين كاملة
    }: ⁨{ $named }⁩

lookup-too-many =
    { $count ->
        [zero] لم يُستبعد أي عنوان.
        [one] استُبعد عنوان واحد زائد على الحد المسموح في المرة الواحدة.
        [two] استُبعد عنوانان زائدان على الحد المسموح في المرة الواحدة.
        [few] استُبعدت { $count } عناوين زائدة على الحد المسموح في المرة الواحدة.
        [many] استُبعد { $count } عنوانًا زائدًا على الحد المسموح في المرة الواحدة.
       *[other] استُبعد { $count } عنوان زائد على الحد المسموح في المرة الواحدة.
    }

lookup-run-progress =
    { NUMBER($done) } من أصل { $total ->
        [zero] { $total } عنوان
        [one] عنوان واحد
        [two] عنوانين
        [few] { $total } عناوين
        [many] { $total } عنوانًا
       *[other] { $total } عنوان
    }

lookup-found = موجود

lookup-not-found = غير موجود

lookup-several = عدة عملاء

lookup-failed = فشل

lookup-count = { $outcome }: { NUMBER($count) }

lookup-save-outcome = حفظ «{ $outcome }»

lookup-address = العنوان

lookup-result = النتيجة

lookup-customer = العميل

compare-change = التغيير

compare-customer = العميل

compare-what = التفاصيل

compare-against = المقارنة مع: { $rows }. استخدم التصفية نفسها التي أُنشئ بها الملف.

compare-file-good =
    ⁨{ $name }⁩: { $rows ->
        [zero] { $rows } عميل
        [one] عميل واحد
        [two] عميلان
        [few] { $rows } عملاء
        [many] { $rows } عميلًا
       *[other] { $rows } عميل
    }، { $fields ->
        [zero] { $fields } عمود
        [one] عمود واحد
        [two] عمودان
        [few] { $fields } أعمدة
        [many] { $fields } عمودًا
       *[other] { $fields } عمود
    }{ $repeated ->
        [zero] { "" }
        [one] ، معرّف واحد مكرر
        [two] ، معرّفان مكرران
        [few] ، { $repeated } معرّفات مكررة
        [many] ، { $repeated } معرّفًا مكررًا
       *[other] ، { $repeated } معرّف مكرر
    }.

compare-file-incomplete = الملف موسوم بأنه غير مكتمل (INCOMPLETE): سيظهر العملاء الناقصون منه كأنهم أُضيفوا.

compare-empty = لا يتضمن الملف ⁨{ $name }⁩ أي عملاء.

compare-no-id = الملف ⁨{ $name }⁩ ليس تصديرًا لهذه القائمة: ليس فيه عمود باسم «id». أعمدته: ⁨{ $names }⁩.

compare-broken = تتعذّر قراءة الملف ⁨{ $name }⁩ عند السطر { NUMBER($line) }: ⁨{ $problem }⁩

compare-sums = أُضيف: { NUMBER($added) }، أُزيل: { NUMBER($removed) }، تغيّر: { NUMBER($changed) }، بقي كما هو: { NUMBER($same) }.

change = { $field }: ⁨{ $before }⁩ ← ⁨{ $now }⁩

all-customers = جميع العملاء

all-customers-counted =
    { $total ->
        [zero] جميع العملاء ({ $total })
        [one] العميل الوحيد
        [two] كلا العميلين
        [few] جميع العملاء ({ $total })
        [many] جميع العملاء ({ $total })
       *[other] جميع العملاء ({ $total })
    }

all-matching = جميع العملاء المطابقين: { $filter }

all-matching-counted =
    { $total ->
        [zero] جميع العملاء المطابقين ({ $total }): { $filter }
        [one] العميل المطابق الوحيد: { $filter }
        [two] كلا العميلين المطابقين: { $filter }
        [few] جميع العملاء المطابقين ({ $total }): { $filter }
        [many] جميع العملاء المطابقين ({ $total }): { $filter }
       *[other] جميع العملاء المطابقين ({ $total }): { $filter }
    }

the-selected =
    { $count ->
        [zero] العملاء المحددون ({ $count })
        [one] العميل المحدد
        [two] العميلان المحددان
        [few] العملاء المحددون ({ $count })
        [many] العملاء المحددون ({ $count })
       *[other] العملاء المحددون ({ $count })
    }

estimate =
    { $rows ->
        [zero] { $rows } صف
        [one] صف واحد
        [two] صفان
        [few] { $rows } صفوف
        [many] { $rows } صفًا
       *[other] { $rows } صف
    }، { $requests ->
        [zero] { $requests } طلب
        [one] طلب واحد
        [two] طلبان
        [few] { $requests } طلبات
        [many] { $requests } طلبًا
       *[other] { $requests } طلب
    }، { $time } وفق الحد الحالي.

no-requests =
    { $rows ->
        [zero] لا توجد صفوف.
        [one] صف واحد متوفر هنا بالفعل.
        [two] صفان متوفران هنا بالفعل.
        [few] { $rows } صفوف متوفرة هنا بالفعل.
        [many] { $rows } صفًا متوفرًا هنا بالفعل.
       *[other] { $rows } صف متوفر هنا بالفعل.
    }

about-seconds = نحو { NUMBER($seconds) } ث

about-minutes = نحو { NUMBER($minutes) } د

about-hours = نحو { NUMBER($hours) } س

duration-seconds = { NUMBER($seconds) } ث

duration-minutes = { NUMBER($minutes) } د { NUMBER($seconds) } ث

progress =
    { NUMBER($rows) } من أصل { $total ->
        [zero] { $total } صف
        [one] صف واحد
        [two] صفين
        [few] { $total } صفوف
        [many] { $total } صفًا
       *[other] { $total } صف
    } · { $requests ->
        [zero] { $requests } طلب
        [one] طلب واحد
        [two] طلبان
        [few] { $requests } طلبات
        [many] { $requests } طلبًا
       *[other] { $requests } طلب
    }

progress-so-far =
    { $rows ->
        [zero] { $rows } صف
        [one] صف واحد
        [two] صفان
        [few] { $rows } صفوف
        [many] { $rows } صفًا
       *[other] { $rows } صف
    } · { $requests ->
        [zero] { $requests } طلب
        [one] طلب واحد
        [two] طلبان
        [few] { $requests } طلبات
        [many] { $requests } طلبًا
       *[other] { $requests } طلب
    }

rate =
    { $rows ->
        [zero] { $rows } صف/ث
        [one] صف واحد/ث
        [two] صفان/ث
        [few] { $rows } صفوف/ث
        [many] { $rows } صفًا/ث
       *[other] { $rows } صف/ث
    }

left = يتبقى { $time }

waits-budget = تم بلوغ حد معدل الطلبات

waits-asked = يطلب الخادم التوقف مؤقتًا

waits-offline = لا يوجد اتصال

waits-hidden = علامة التبويب هذه في الخلفية

waits-failed = لم تكن استجابة الخادم سليمة

waits = { $why }، يُستأنف بعد { NUMBER($seconds) } ث.

tries-again = { $title }. ستُعاد المحاولة بعد { NUMBER($seconds) } ث.

stopped = { $title }. { $advice }

skip-limit =
    { $skip ->
        [zero] لا يقدّم الخادم أي صفوف.
        [one] لا يقدّم الخادم أي صفوف بعد الصف الأول.
        [two] لا يقدّم الخادم أي صفوف بعد أول صفين.
        [few] لا يقدّم الخادم أي صفوف بعد أول { $skip } صفوف.
        [many] لا يقدّم الخادم أي صفوف بعد أول { $skip } صفًا.
       *[other] لا يقدّم الخادم أي صفوف بعد أول { $skip } صف.
    } { $way ->
        [split] استخدم التصدير بحسب الحالة، إذ يقرأ ثلاث قوائم أقصر من بداياتها، أو ضيّق نطاق التصفية.
       *[narrow] ضيّق نطاق التصفية، وصدّر الأجزاء واحدًا تلو الآخر.
    }

unfinished-words =
    تمت قراءة { NUMBER($rows) } من أصل { $total ->
        [zero] { $total } صف
        [one] صف واحد
        [two] صفين
        [few] { $total } صفوف
        [many] { $total } صفًا
       *[other] { $total } صف
    }، وبدأ التصدير في الساعة ⁨{ $time }⁩.

format-csv = CSV

format-json-lines = JSON Lines

format-json = JSON

format-xlsx = مصنف Excel

move-up = نقل «{ $column }» إلى أعلى

move-down = نقل «{ $column }» إلى أسفل

totals = { NUMBER($start) } في البداية، { NUMBER($end) } في النهاية

drift-totals =
    { $count ->
        [zero] لم يتغيّر الإجمالي
        [one] تغيّر الإجمالي مرة واحدة
        [two] تغيّر الإجمالي مرتين
        [few] تغيّر الإجمالي { $count } مرات
        [many] تغيّر الإجمالي { $count } مرة
       *[other] تغيّر الإجمالي { $count } مرة
    }

drift-moved =
    { $count ->
        [zero] لم تنتقل صفوف بين الصفحات
        [one] انتقلت صفوف بين الصفحات مرة واحدة
        [two] انتقلت صفوف بين الصفحات مرتين
        [few] انتقلت صفوف بين الصفحات { $count } مرات
        [many] انتقلت صفوف بين الصفحات { $count } مرة
       *[other] انتقلت صفوف بين الصفحات { $count } مرة
    }

drift-repeated-rows =
    { $count ->
        [zero] لم يُستبعد أي صف مكرر
        [one] استُبعد صف مكرر واحد
        [two] استُبعد صفان مكرران
        [few] استُبعدت { $count } صفوف مكررة
        [many] استُبعد { $count } صفًا مكررًا
       *[other] استُبعد { $count } صف مكرر
    }

drift-out-of-turn =
    { $count ->
        [zero] لم يُعثر على أي عميل في جزء سبقت قراءته
        [one] عُثر على عميل واحد في جزء سبقت قراءته
        [two] عُثر على عميلين في جزء سبقت قراءته
        [few] عُثر على { $count } عملاء في جزء سبقت قراءته
        [many] عُثر على { $count } عميلًا في جزء سبقت قراءته
       *[other] عُثر على { $count } عميل في جزء سبقت قراءته
    }

drift-read-again =
    { $count ->
        [zero] لم تلزم أي طلبات لإعادة القراءة
        [one] طلب واحد لإعادة القراءة
        [two] طلبان لإعادة القراءة
        [few] { $count } طلبات لإعادة القراءة
        [many] { $count } طلبًا لإعادة القراءة
       *[other] { $count } طلب لإعادة القراءة
    }

missing-row = الصف { NUMBER($row) }

missing-rows = الصفوف { NUMBER($first) }–{ NUMBER($last) }

missing-elsewhere =
    { $count ->
        [zero] لا صفوف أخرى
        [one] صف واحد آخر بموضع غير معروف
        [two] صفان آخران بموضعين غير معروفين
        [few] { $count } صفوف أخرى بمواضع غير معروفة
        [many] { $count } صفًا آخر بمواضع غير معروفة
       *[other] { $count } صف آخر بمواضع غير معروفة
    }

flaw-short = صفوف أقل من المطلوب

flaw-repeated = عميل مكرر

flaw-reordered = عملاء بترتيب مختلف عن السابق

flaw-lost = لا أحد من العملاء الذين سبقت قراءتهم

snapshot-title = التقاط لقطة

snapshot-note = تُقرأ كل صفوف القائمة مرة واحدة إلى ذاكرة هذا المتصفح. هناك يمكن ترتيبها وتصفيتها وأخذها دون طلبات أخرى حتى إغلاق هذه الصفحة. ما يتغيّر على الخادم بعد ذلك لا يظهر فيها.

snapshot-cost-unknown = عدد الطلبات اللازمة غير معروف.

snapshot-there = تبقى لقطة { $time } حتى تكتمل الجديدة.

snapshot-start = التقاط اللقطة

snapshot-run-title = جارٍ التقاط اللقطة

snapshot-failed = لا يمكن حفظ الصفوف في الذاكرة. لم يضع شيء مما كان موجودًا.

snapshot-missing = تغيّرت القائمة أثناء القراءة أو تعذّرت قراءة صفوف: قد يكون أحد ناقصًا.

snapshot-stop = إيقاف القراءة؟

snapshot-use = استخدامها غير كاملة

of-snapshot = لقطة من { $time }
