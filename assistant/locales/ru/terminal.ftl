# The chat in the terminal.
terminal-you = Вы
terminal-polku = Polku
terminal-progress = { $done } примерно из { $total }
terminal-project = Проект { $id }. Продолжить потом: polku chat --project { $id }
terminal-export = Сохранить карту страницей: polku export { $id } --format html -o map.html
terminal-left = Разговор прерван на середине. Всё, что было до этого, сохранено.
notice-resumed = На ваше последнее сообщение ещё не было ответа, вот он.
notice-refused = Тем временем это место изменил кто-то другой, поэтому моя правка не внесена: { $what }
notice-shortened = Пришло много сразу. На карту попало записей: { $count }; остальное хранится в нашем разговоре.
notice-guide = Сейчас в справочнике искать не получилось; разговор продолжается без него.
head-id = код
head-name = название
head-language = язык
head-updated = последнее изменение
head-messages = сообщений
