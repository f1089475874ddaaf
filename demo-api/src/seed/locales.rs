//! Names and telephone shapes by language. Only the combinations are made up by the program.
//!
//! A name is written `native` or `native/latin`; the Latin form goes into the e-mail address. Where a
//! country sets numbers aside for fiction those are used, elsewhere subscriber numbers that begin with
//! zeros. `#` stands for a random digit.

/// One language with the share of customers that it has.
pub(crate) struct Locale {
    /// Relative to the sum of all weights.
    pub(crate) weight: u32,
    pub(crate) first: &'static [&'static str],
    pub(crate) last: &'static [&'static str],
    pub(crate) phones: &'static [&'static str],
}

#[rustfmt::skip]
pub(crate) const LOCALES: &[Locale] = &[
    // English
    Locale {
        weight: 22,
        first: &["Ada", "Alice", "Amelia", "Ben", "Charlotte", "Daniel", "Edith", "Finn", "Grace", "Henry", "Isla", "Jack",
            "John", "Katherine", "Liam", "Maya", "Noah", "Olivia", "Peter", "Quentin", "Rose", "Samuel", "Theo", "Violet", "William", "Zoe"],
        last: &["Smith", "Smith", "Smith", "Johnson", "Johnson", "Brown", "Brown", "Taylor", "Walker", "Wright", "Hughes", "O'Brien",
            "O'Neill", "MacLeod", "Fletcher", "Ashworth", "Bramwell", "Carmichael", "Davenport", "Ellsworth", "Fairbanks",
            "Greenhalgh", "Hollingsworth", "Underhill", "Smith-Jones", "Li", "Quill"],
        phones: &["+1-202-555-01##", "+1-415-555-01##", "+1-617-555-01##", "+44 7700 900###", "+44 20 7946 0###",
            "+61 491 570 ###", "+353 20 910 ####"],
    },
    // Spanish
    Locale {
        weight: 9,
        first: &["Álvaro", "Begoña", "Carlos", "Dolores", "Íñigo", "Javier", "Lucía", "María José", "Nuria", "Óscar", "Raúl", "Sofía", "Xochitl", "Ximena"],
        last: &["García", "García", "Martínez", "Rodríguez", "Fernández", "Núñez", "Peña", "Ibáñez", "Muñoz Ortega", "de la Cruz",
            "Zúñiga", "Güemes", "Castañeda", "Yáñez"],
        phones: &["+34 600 000 ###", "+34 910 000 ###", "+52 55 0000 ####", "+54 11 0000-####"],
    },
    // German
    Locale {
        weight: 8,
        first: &["Anke", "Björn", "Dörte", "Friedrich", "Günther", "Heike", "Jörg", "Käthe", "Lukas", "Maximilian", "Renate", "Sören", "Ulrike", "Zacharias"],
        last: &["Müller", "Müller", "Schmidt", "Schäfer", "Groß", "Weiß", "Köhler", "Jäger", "von der Heide", "Straßburger",
            "Hölzl", "Krüger", "Oberhuber", "Nußbaumer", "Zwölfer"],
        phones: &["+49 30 23125 ###", "+49 40 66969 ###", "+49 152 28817###", "+43 1 0000 ####"],
    },
    // French
    Locale {
        weight: 7,
        first: &["Aurélie", "Benoît", "Chloé", "Désirée", "Élodie", "François", "Gaëlle", "Hélène", "Jérôme", "Loïc", "Maëlle", "Noémie", "Thérèse", "Zoé"],
        last: &["Lefèvre", "Lefèvre", "Dubois", "Côté", "Béranger", "d'Aubigné", "Gauthier", "Hébert", "L'Écuyer", "Noël", "Prévost", "Tremblay", "Œuvrard", "Ÿves"],
        phones: &["+33 1 99 00 ## ##", "+33 6 39 98 ## ##", "+32 2 000 ## ##"],
    },
    // Portuguese
    Locale {
        weight: 6,
        first: &["Abílio", "Beatriz", "Conceição", "Duarte", "Estêvão", "Flávia", "Gonçalo", "Inês", "João", "Luísa", "Otávio", "Simão"],
        last: &["Silva", "Silva", "Silva", "Araújo", "Conceição", "Falcão", "Gonçalves", "Magalhães", "Assunção", "Simões", "Brandão", "Patrício"],
        phones: &["+351 910 000 ###", "+55 11 90000-####", "+55 21 90000-####"],
    },
    // Italian
    Locale {
        weight: 4,
        first: &["Alessio", "Benedetta", "Cosimo", "Donatella", "Fabrizio", "Ginevra", "Ludovica", "Niccolò", "Ottavia", "Raffaele"],
        last: &["Rossi", "Rossi", "D'Angelo", "Dell'Acqua", "Forlì", "Locatelli", "Mancuso", "Paternò", "Sgrò", "Zanchi"],
        phones: &["+39 06 0000 ####", "+39 320 000 ####"],
    },
    // Dutch
    Locale {
        weight: 3,
        first: &["Anneke", "Daniël", "Femke", "Gijs", "Joris", "Maartje", "Noëlle", "Pieter", "Sjoerd", "Willemijn"],
        last: &["de Vries", "de Vries", "van den Berg", "van 't Hof", "IJsselstein", "Kuipers", "Oostveen", "Ter Horst", "Zijlstra", "Coöper"],
        phones: &["+31 20 000 ####", "+31 6 00000###"],
    },
    // Nordic
    Locale {
        weight: 5,
        first: &["Åsa", "Bjørn", "Eyþór", "Guðrún", "Håkon", "Jukka", "Kjærsti", "Märta", "Øyvind", "Sigríður", "Søren", "Väinö"],
        last: &["Ångström-Lund", "Bjørnstad", "Hämäläinen", "Jónsdóttir", "Kjærgaard", "Mäkelä", "Nygård", "Ødegård", "Sjöberg", "Þorsteinsson", "Väänänen", "Østergaard"],
        phones: &["+46 8 465 004 ##", "+47 00 00 ## ##", "+45 00 00 ## ##", "+358 9 000 ####"],
    },
    // Polish, Czech, Slovak
    Locale {
        weight: 5,
        first: &["Agnieszka", "Bożena", "Čeněk", "Elżbieta", "Grażyna", "Jiří", "Łucja", "Małgorzata", "Řehoř", "Stanisław", "Šárka", "Żaneta"],
        last: &["Dvořák", "Kowalczyk", "Kowalczyk", "Łukasiewicz", "Němcová", "Ostrożański", "Příhoda", "Szczęsny", "Šťastný", "Wójcik", "Żółkiewska", "Ďurica"],
        phones: &["+48 22 000 ## ##", "+420 200 000 ###", "+421 2 000 000 ##"],
    },
    // Romanian, Hungarian, Croatian
    Locale {
        weight: 4,
        first: &["Ágnes", "Bence", "Ștefan", "Đurđica", "Ilinca", "Győző", "Hrvoje", "Ioana", "Őze", "Rareș", "Sándor", "Željka"],
        last: &["Bălănescu", "Čolić", "Đorđević", "Erdős", "Gyöngyösi", "Hűvös", "Iliescu-Țepeș", "Kovács", "Kovács", "Nemeș", "Škarić", "Žganec"],
        phones: &["+40 21 000 ####", "+36 1 000 ####", "+385 1 0000 ###"],
    },
    // Turkish
    Locale {
        weight: 3,
        first: &["Ayşe", "Çağla", "Doğukan", "Gülşen", "İbrahim", "İnci", "Işık", "Kıvanç", "Ömer", "Şeyma", "Tuğba", "Ümit"],
        last: &["Yılmaz", "Yılmaz", "Çelik", "Doğan", "Güneş", "Işıldak", "İnönülü", "Kılıçarslan", "Öztürk", "Şimşek", "Üstündağ", "Yağmur"],
        phones: &["+90 212 000 ## ##", "+90 500 000 ## ##"],
    },
    // Vietnamese
    Locale {
        weight: 3,
        first: &["Ánh/anh", "Bảo Ngọc/baongoc", "Cường/cuong", "Diễm/diem", "Đức/duc", "Hạnh/hanh", "Khánh/khanh", "Mỹ Linh/mylinh", "Quỳnh/quynh", "Tuấn/tuan", "Vượng/vuong", "Xuân/xuan"],
        last: &["Nguyễn/nguyen", "Nguyễn/nguyen", "Nguyễn/nguyen", "Trần/tran", "Lê/le", "Phạm/pham", "Huỳnh/huynh", "Đặng/dang", "Bùi/bui", "Đỗ/do", "Lý/ly", "Vũ/vu"],
        phones: &["+84 24 0000 ####", "+84 90 000 ####"],
    },
    // Russian, Ukrainian, Bulgarian
    Locale {
        weight: 6,
        first: &["Анна/anna", "Борис/boris", "Вероника/veronika", "Григорий/grigoriy", "Євген/yevhen", "Жанна/zhanna", "Їжак/yizhak", "Лесь/les", "Наталья/natalya", "Оксана/oksana", "Пётр/pyotr", "Щерба/shcherba"],
        last: &["Иванова/ivanova", "Иванов/ivanov", "Ковальчук/kovalchuk", "Мельник/melnyk", "Орлов/orlov", "Подъячев/podyachev", "Соловьёв/solovyov", "Ткаченко/tkachenko", "Цветкова/tsvetkova", "Чорновіл-Гай/chornovilhai", "Шевчук/shevchuk", "Юдин/yudin"],
        phones: &["+7 495 000-##-##", "+380 44 000 ## ##", "+359 2 000 ####"],
    },
    // Greek
    Locale {
        weight: 3,
        first: &["Αθηνά/athina", "Βασίλης/vasilis", "Γιώργος/giorgos", "Δήμητρα/dimitra", "Ελένη/eleni", "Θεόδωρος/theodoros", "Καλλιόπη/kalliopi", "Νίκος/nikos", "Σταύρος/stavros", "Φωτεινή/foteini"],
        last: &["Αγγελόπουλος/angelopoulos", "Γεωργίου/georgiou", "Δημητρίου/dimitriou", "Κωνσταντίνου/konstantinou", "Παπαδόπουλος/papadopoulos", "Παπαδόπουλος/papadopoulos", "Σαββίδης/savvidis", "Χατζηδάκης/chatzidakis"],
        phones: &["+30 210 000 ####", "+30 690 000 ####"],
    },
    // Arabic, Persian
    Locale {
        weight: 5,
        first: &["أحمد/ahmad", "بسمة/basma", "جمانة/jumana", "خالد/khalid", "زينب/zaynab", "سلمى/salma", "عبد الرحمن/abdalrahman", "فاطمة/fatima", "ليلى/layla", "نجلاء/najla", "پریسا/parisa", "یاسمن/yasaman"],
        last: &["البغدادي/albaghdadi", "التميمي/altamimi", "الحسيني/alhusayni", "الخطيب/alkhatib", "الزهراني/alzahrani", "الشريف/alsharif", "القاسم/alqasim", "النجار/alnajjar", "رستمی/rostami", "کریمی/karimi"],
        phones: &["+966 11 000 ####", "+20 2 0000 ####", "+971 4 000 ####", "+98 21 0000 ####"],
    },
    // Hebrew
    Locale {
        weight: 2,
        first: &["אביגיל/avigail", "גדעון/gidon", "דליה/dalia", "חנה/hanna", "יונתן/yonatan", "מיכל/michal", "נעם/noam", "שירה/shira"],
        last: &["אברהמי/avrahami", "בן־דוד/bendavid", "גולן/golan", "כהן/kohen", "כהן/kohen", "לוי/levi", "מזרחי/mizrahi", "שפירא/shapira"],
        phones: &["+972 2 000 ####", "+972 50 000 ####"],
    },
    // Hindi, Bengali, Tamil
    Locale {
        weight: 6,
        first: &["अनन्या/ananya", "कृष्ण/krishna", "दीक्षा/diksha", "प्रिया/priya", "राजेश/rajesh", "श्रेया/shreya", "অনির্বাণ/anirban", "মৌসুমী/mousumi", "கார்த்திக்/karthik", "மீனாட்சி/meenakshi"],
        last: &["कुमार/kumar", "कुमार/kumar", "शर्मा/sharma", "त्रिपाठी/tripathi", "जोशी/joshi", "चट्टोपाध्याय/chattopadhyay", "মুখার্জী/mukherjee", "সেনগুপ্ত/sengupta", "சுப்பிரமணியன்/subramanian", "நாராயணன்/narayanan"],
        phones: &["+91 11 0000 ####", "+91 90000 0####"],
    },
    // Chinese
    Locale {
        weight: 7,
        first: &["伟/wei", "芳/fang", "秀英/xiuying", "子涵/zihan", "志明/zhiming", "春嬌/chunjiao", "浩然/haoran", "雪梅/xuemei", "建國/jianguo", "欣怡/xinyi", "宇轩/yuxuan", "𠮷/ji"],
        last: &["王/wang", "王/wang", "李/li", "李/li", "张/zhang", "陳/chen", "欧阳/ouyang", "司馬/sima", "诸葛/zhuge", "龔/gong", "魏/wei", "趙/zhao"],
        phones: &["+86 10 0000 ####", "+86 130 0000 ####", "+886 2 0000 ####", "+852 0000 ####"],
    },
    // Japanese
    Locale {
        weight: 5,
        first: &["さくら/sakura", "ひなた/hinata", "太郎/taro", "花子/hanako", "健一/kenichi", "美咲/misaki", "ケンジ/kenji", "リョウ/ryo", "陽菜/hina", "ユウキ/yuki"],
        last: &["佐藤/sato", "佐藤/sato", "鈴木/suzuki", "高橋/takahashi", "渡邉/watanabe", "渡辺/watanabe", "小野寺/onodera", "サイトウ/saito", "長谷川/hasegawa", "勅使河原/teshigawara"],
        phones: &["+81 3-0000-####", "+81 90-0000-####"],
    },
    // Korean
    Locale {
        weight: 4,
        first: &["민준/minjun", "서연/seoyeon", "지우/jiwoo", "하은/haeun", "도윤/doyun", "예린/yerin", "태형/taehyung", "수빈/subin"],
        last: &["김/kim", "김/kim", "김/kim", "이/lee", "박/park", "최/choi", "남궁/namgung", "황보/hwangbo", "제갈/jegal"],
        phones: &["+82 2-0000-####", "+82 10-0000-####"],
    },
    // Thai, Georgian, Armenian, Amharic
    Locale {
        weight: 3,
        first: &["กัญญา/kanya", "สมชาย/somchai", "วิภา/wipha", "ნინო/nino", "გიორგი/giorgi", "Անահիտ/anahit", "Տիգրան/tigran", "ሰላም/selam", "አበበ/abebe"],
        last: &["ศรีสุข/srisuk", "วงศ์สวัสดิ์/wongsawat", "ბერიძე/beridze", "კაპანაძე/kapanadze", "Պետրոսյան/petrosyan", "Սարգսյան/sargsyan", "ተስፋዬ/tesfaye", "ገብረ/gebre"],
        phones: &["+66 2 000 ####", "+995 32 000 ####", "+374 10 000###", "+251 11 000 ####"],
    },
    // Hausa, Igbo, Yoruba, Swahili
    Locale {
        weight: 4,
        first: &["Adébáyọ̀/adebayo", "Chiọma/chioma", "Ɗanladi/danladi", "Fólákẹ́/folake", "Juma", "Neema", "Ọlájídé/olajide", "Zawadi"],
        last: &["Adéyẹmí/adeyemi", "Ɓagudu/bagudu", "Mwangi", "Nwáchukwu/nwachukwu", "Ọkọnkwọ/okonkwo", "Otieno", "Ògúnbándé/ogunbande", "Ƙankara/kankara"],
        phones: &["+234 1 000 ####", "+254 20 000 ####", "+255 22 000 ####"],
    },
];
