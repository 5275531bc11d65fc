/** The list of the package has 73 Finnish words; these are as common and say as little of what a text is about. */
export const FINNISH_BESIDES =
  `ei eivät emme ette en et eikä myös vain niin kun kuin jos koska että jotta vaikka sekä
  tai eli mutta joka jonka jota jossa josta johon jolla jolle jotka joita joiden joissa joista joihin mikä mitä missä
  mistä mihin miksi miten milloin kuka ketä tämä tätä tässä tästä tähän tällä nämä näitä näiden näissä tuo tuon se sen
  sitä siinä siitä siihen sillä ne niitä niiden niissä niistä on oli olivat ovat ole olla olisi olisivat olen olemme
  voi voisi voida voivat pitää pitäisi tulee tulisi täytyy saa saada saisi hyvin paljon enemmän vähemmän kaikki kaikkien
  muu muut muita myöskin aina enää vielä nyt sitten siis esim esimerkiksi kuten noin jo juuri`.split(/\s+/)

/** Said in every inspel, whatever it is about. */
export const SWEDISH_BESIDES =
  `bör borde ska skall skulle behöver behövs måste kan kunna finns fler mer mycket även
  också samt hela gärna tycker vill tex t.ex exempelvis`.split(/\s+/)
