# Texts of the search, English. One message per key.

search-title = Search minerals, countries, pages, methods and sources
search-hint = Cobalt, Chile, volatility, USGS …
search-results = Results
search-nothing = Nothing by that name. Try a mineral, a country, a method or a publisher.
search-keys = Arrow keys to choose, Enter to open, Escape to close.
search-page = Page
search-mineral = Mineral
search-country = Country
search-method = Method
search-source = Source
