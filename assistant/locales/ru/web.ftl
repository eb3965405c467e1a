# The page in the browser. Short: most of these stand on buttons and above fields.
# Never inflect around a variable: put it in quotation marks, after a colon, or on its own.
# Polku has no gender: no past tense about it.

# --- around everything ---
web-untitled = Карта без названия
web-projects = Ваши карты
web-private = { $reach ->
    [there] Всё остаётся на этом сервере
    [service] Поиск через { $host }
   *[here] Всё остаётся на этом компьютере
}
web-private-more = { $reach ->
    [there] То, что вы пишете и добавляете, попадает только на компьютер, на котором работает Polku, и не уходит ни в какие интернет-сервисы. Другие люди видят только свои карты. Тот, кто обслуживает этот компьютер, может прочитать то, что на нём сохранено.
    [service] Разговор и карта остаются здесь. Вопросы, которые вы задаёте, и документы, которые вы добавляете, отправляются в сервис { $host }: его выбрали для поиска при установке Polku.
   *[here] То, что вы пишете, никуда не уходит: разговор, карта, документы и справочник хранятся на этом компьютере. В интернет Polku ни за чем не обращается.
}
web-language = Язык
web-theme = Светлая или тёмная тема
web-help = Помощь
web-lost = Связь пропала. То, что вы набрали, здесь сохранится; как только связь вернётся, продолжим.
web-gone = Этой карты больше нет; ваши карты — наверху, под значком папки («Ваши карты»).
web-views = Что показать
web-view-talk = Разговор
web-view-map = Карта
web-news = есть новое
web-skip-talk = Перейти к ответу
web-skip-map = Перейти к карте
web-running = Polku работает по адресу { $address } (остановить: Ctrl-C). Всё остаётся на этом компьютере.
web-running-open = Polku работает по адресу { $address }, открыть можно и с других компьютеров (остановить: Ctrl-C). В каждом браузере видны только свои карты.
web-running-service = Polku работает по адресу { $address } (остановить: Ctrl-C). На странице сказано, что уходит с этого компьютера.
web-start-over = На главную

# --- the talk ---
web-talk = Разговор
web-you = Вы
web-say = Ваш ответ
web-say-hint = Расскажите своими словами…
web-send = Отправить
web-earlier = { $count ->
    [1] Показать предыдущее сообщение
    [one] Показать { $count } предыдущее сообщение
    [few] Показать { $count } предыдущих сообщения
    [many] Показать { $count } предыдущих сообщений
   *[other] Показать { $count } предыдущего сообщения
}
web-noted = Записано на карту
web-message-more = Сообщение { $number }: подробнее
web-message = Ваше сообщение
web-deleted = (удалено)
web-cite = Из справочника: { $title }
web-left = Что ещё впереди, насколько пока видно:
web-quick = Как ещё можно ответить
quick-skip = Пропустить
quick-unknown = Не знаю
quick-example = Пример
quick-why = Зачем?
quick-back = Назад
quick-undo = Отменить
topic-business = чем вы занимаетесь
topic-question = для чего эта карта
topic-persona = кто ваш клиент
topic-scenario = история одного клиента
topic-stages = этапы пути
topic-actions = что делает клиент
topic-touchpoints = где клиент встречается с вами
topic-thoughts = что думает и чувствует клиент
topic-feelings = что чувствует клиент
topic-expectations = чего ждёт клиент
topic-pains = неудобства и боли
topic-opportunities = что можно улучшить
topic-moments = момент истины
topic-lost_customers = клиенты, которых вы потеряли
topic-after_purchase = что бывает потом
topic-departments = за кулисами
topic-metrics = цифры
topic-evidence = что говорят сами клиенты
topic-review = пробел на карте
topic-summary = вся карта вкратце
topic-fit = насколько карта похожа на правду
topic-other = о чём мы ещё не поговорили

# --- the map ---
web-tools = Действия с картой
web-undo = Отменить
web-redo = Вернуть
web-history = История
web-upload = Открыть файл
web-download = Скачать
web-empty = Здесь появится путь ваших клиентов
web-empty-more = Ответьте на вопрос в разговоре. Всё, что вы расскажете, появится здесь с пометкой, откуда это взято.
web-example = Посмотреть пример
web-example-name = Пример
web-example-welcome = Это готовый пример, фирма в нём выдуманная. Нажмите на любую запись, и станет видно, откуда она взята. Ваши собственные карты — наверху, под значком папки («Ваши карты»).
web-first-stage = Добавить этап вручную
web-about = Об этой карте
web-add = Добавить
web-add-to = Добавить в строку «{ $lane }», этап «{ $stage }»
web-add-stage = Добавить этап
web-all-lanes = Все строки
web-add-fact = { $name }: добавить запись

# --- dialogs ---
web-close = Закрыть
web-cancel = Отмена
web-save = Сохранить
web-unsaved = Изменения ещё не сохранены. Сохраните их или нажмите Esc ещё раз, чтобы от них отказаться.
web-line = Запись на карте
web-new-line = Новая запись
web-words = Текст
web-lane = Строка
web-field = О чём это
web-score = Каково клиенту
web-channel = Канал связи
web-no-channel = не указан
web-importance = Важность
web-satisfaction = Качество
web-impact = Польза
web-effort = Усилия
web-initiator = Кто начинает
web-department = Кто у вас этим занимается
web-moment = Почему это момент истины
web-guess = Это догадка. Она верна?
web-accept = Да, оставить
web-reject = Нет, убрать
web-remove = Убрать
web-removed = Убрано. Кнопка «Отменить» вернёт всё на место.
web-forget = Удалить насовсем…
web-forget-item = Запись исчезнет с карты, из истории и из ответов Polku, а ваше сообщение останется. Восстановить её не сможет никто.
web-forget-message = Исчезнет и сообщение, и все записи, которые опираются только на него. Восстановить их не сможет никто.
web-forget-sure = Удалить насовсем
web-forgotten = Удалено насовсем.
web-stage-name = Название этапа
web-phase = Часть пути
web-move = Переставить этап
web-earlier-stage = Ближе к началу
web-later-stage = Ближе к концу
web-stage-before = Добавить этап перед этим
web-stage-after = Добавить этап после этого
web-stage-where = Куда поставить
web-before-stage = перед этапом «{ $stage }»
web-at-the-end = в самый конец
web-remove-stage = Убрать этот этап
web-remove-stage-more = Всё, что в нём записано, перейдёт в соседний этап: ничего из сказанного не пропадёт.
web-title = Название
web-kind = Какой это путь
web-question-done = Ясно, убрать из списка
web-sources = На чём это основано
web-legend-more = Сказанным считается только то, что вы сказали или вписали сами. Догадка обведена пунктиром, пока вы не решите, оставить её или убрать.
web-help-map = На карте можно нажать на что угодно: поправить текст, перенести запись в другую строку или в другой этап, посмотреть, откуда она взята. В пустую клетку можно вписать своё кнопкой «Добавить».
web-help-keys = С клавиатуры: Tab переходит от одного к другому, Enter открывает, Esc закрывает. В разговоре Enter отправляет сообщение, а Shift+Enter начинает новую строку.

# --- maps, history, files ---
web-rename = Название этой карты
web-renamed = Карта переименована.
web-new-project = Новая карта
web-messages = { $count ->
    [one] { $count } сообщение
    [few] { $count } сообщения
    [many] { $count } сообщений
   *[other] { $count } сообщения
}
web-delete-project = Удалить «{ $name }»
web-delete-project-more = Карта, разговор и история исчезнут насовсем. Восстановить их не сможет никто.
web-by-owner = Вы, вручную
web-by-interviewer = Polku, в разговоре
web-by-importer = Из файла
web-made = Карта создана.
web-imported = Загружено из файла «{ $file }».
web-after = После слов { $text }:
web-did-removed = { $count ->
    [1] Убрана одна запись.
    [one] Убрана { $count } запись.
    [few] Убраны { $count } записи.
    [many] Убрано { $count } записей.
   *[other] Убрано { $count } записи.
}
web-did-moved = { $count ->
    [1] Одна перестановка.
    [one] { $count } перестановка.
    [few] { $count } перестановки.
    [many] { $count } перестановок.
   *[other] { $count } перестановки.
}
web-did-set = { $count ->
    [1] Одна правка.
    [one] { $count } правка.
    [few] { $count } правки.
    [many] { $count } правок.
   *[other] { $count } правки.
}
web-undone = (отменено)
web-took-back = Отменено. { $who }: { $what }
web-brought-back = Возвращено. { $who }: { $what }
web-format = Вид файла
format-json = Всё целиком, для Polku
format-json-more = JSON: вся карта с источниками; Polku сможет открыть её снова.
format-html = Страница для показа и печати
format-html-more = HTML: открывается в любом браузере, на любом устройстве.
web-left-out = Что не показывать
web-without-quotes = Убрать цитаты
web-mask-names = Скрыть имена
web-upload-more = Подойдёт файл JSON, скачанный из Polku. Сначала вы увидите, что в нём, и только потом решите, загружать ли его.
web-file = Файл
web-upload-new = Открыть как новую карту
web-upload-into = Добавить к этой карте
web-preview = Этапов: { $stages }. Записей: { $items }. Персон: { $personas }.
web-downgraded = { $count ->
    [1] У одной записи по дороге потерялось подтверждение, она будет помечена «из загруженного файла».
    [one] У { $count } записи по дороге потерялось подтверждение, они будут помечены «из загруженного файла».
    [few] У { $count } записей по дороге потерялось подтверждение, они будут помечены «из загруженного файла».
    [many] У { $count } записей по дороге потерялось подтверждение, они будут помечены «из загруженного файла».
   *[other] У { $count } записи по дороге потерялось подтверждение, они будут помечены «из загруженного файла».
}
web-wide = Только карта

# --- the guide ---
web-guide = Справочник
web-guide-search = Введите вопрос или слово
web-guide-find = Найти
web-guide-all = Все темы
web-group-start = С чего начать
web-group-persona = Кто ваш клиент
web-group-stages = Этапы пути
web-group-touchpoints = Где клиент встречается с вами
web-group-lanes = Что записывать на карту
web-group-evidence = Как узнать наверняка
web-group-improve = Что можно улучшить
web-group-measure = Цифры и обновление карты
web-group-craft = Хорошая карта
web-group-trades = По видам бизнеса
web-typical = Показать, что здесь обычно бывает
web-typical-all = Показать, что обычно бывает в вашем деле
web-typical-tools = Догадки из справочника
web-typical-done = { $count ->
    [0] Ничего не добавлено: для пустых клеток в справочнике больше ничего нет.
    [1] Добавлена одна догадка из справочника. Оставьте её или уберите.
   *[other] Добавлены догадки из справочника: { $count }. Оставьте их или уберите.
}
web-keep-guesses = Оставить все догадки этого этапа ({ $count })
web-remove-guesses = Убрать все догадки этого этапа ({ $count })
web-by-guide = Из справочника, по вашей просьбе

# --- the owner's own documents ---
web-papers = Ваши документы
web-papers-more = Добавьте прайс-листы, условия, частые вопросы, отзывы клиентов. Спросите о них в разговоре, и Polku процитирует нужное место и укажет страницу или строку. Они видны только в этой карте.
web-papers-file = Файл: PDF, Word (.docx), текстовый, Markdown или CSV
web-papers-paste = Или вставьте текст
web-papers-add = Добавить
web-papers-choose = Сначала выберите файл или вставьте текст.
web-papers-reading = Читаю…
web-papers-added = Добавлено: «{ $name }». Теперь об этом документе можно спрашивать в разговоре.
web-papers-removed = Удалено: «{ $name }».
web-papers-none = Здесь пока ничего нет.
web-papers-size = { $count ->
    [one] { $count } фрагмент
    [few] { $count } фрагмента
    [many] { $count } фрагментов
   *[other] { $count } фрагмента
}
web-papers-remove = Удалить «{ $name }»
web-papers-remove-more = Найти или процитировать что-либо из этого документа будет уже нельзя. То, что уже записано на карте, останется.
web-cite-paper = Из ваших документов: { $title }
web-paper-gone = удалённый документ
