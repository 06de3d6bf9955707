using FactBot.Articles.Language;

namespace FactBot.Tests.Articles.Language;

public class LanguageTests
{
    [Theory]
    [InlineData("Die Bürgermeisterin hat am Montag erklärt, dass die alte Brücke bis zum Ende des Jahres nicht mehr für den Verkehr geöffnet wird.", "German")]
    [InlineData("La maire de la ville a déclaré lundi que le vieux pont serait fermé pour le reste de l'année, car deux de ses piliers ont bougé.", "French")]
    [InlineData("La alcaldesa de la ciudad dijo el lunes que el viejo puente estará cerrado por el resto del año porque dos de sus pilares se han movido.", "Spanish")]
    [InlineData("La sindaca ha detto lunedì che il vecchio ponte della città sarà chiuso per il resto dell'anno, perché due dei suoi piloni si sono mossi.", "Italian")]
    [InlineData("A prefeita disse na segunda-feira que a ponte velha não será aberta até o fim do ano, porque dois dos seus pilares se moveram com a cheia.", "Portuguese")]
    [InlineData("De burgemeester heeft maandag gezegd dat de oude brug de rest van het jaar dicht blijft, omdat twee van de pijlers zijn verschoven.", "Dutch")]
    [InlineData("Borgmästaren sade på måndagen att den gamla bron inte ska öppnas under resten av året, för att två av pelarna har rört sig.", "Swedish")]
    [InlineData("Burmistrz powiedziała w poniedziałek, że stary most nie będzie otwarty do końca roku, ponieważ dwa z jego filarów się przesunęły.", "Polish")]
    [InlineData("Belediye başkanı pazartesi günü eski köprünün bir yıl daha kapalı kalacağını ve bu karar için çok geç kalındığını söyledi ama tarih vermedi.", "Turkish")]
    [InlineData("Мэр города сообщила в понедельник, что старый мост будет закрыт.", "Russian")]
    [InlineData("Η δήμαρχος είπε τη Δευτέρα ότι η παλιά γέφυρα θα κλείσει.", "Greek")]
    [InlineData("قالت رئيسة البلدية يوم الاثنين إن الجسر القديم سيغلق", "Arabic")]
    [InlineData("ראשת העיר אמרה ביום שני שהגשר הישן ייסגר עד סוף השנה", "Hebrew")]
    [InlineData("市长星期一说，这座旧桥将关闭到年底，因为有两个桥墩移动了。", "Chinese")]
    [InlineData("市長は月曜日に、古い橋は年末まで閉鎖されると述べた。", "Japanese")]
    [InlineData("시장은 월요일에 오래된 다리가 연말까지 폐쇄될 것이라고 말했다.", "Korean")]
    [InlineData("महापौर ने सोमवार को कहा कि पुराना पुल साल के अंत तक बंद रहेगा।", "Hindi")]
    public void A_language_is_named(string text, string name) => Assert.Equal(name, LanguageGuess.Of(text)?.Name);

    [Theory]
    [InlineData("The mayor said on Monday that the old bridge would be closed for the rest of the year.")]
    [InlineData("“Schadenfreude” was the word of the evening, and the mayor of Neuss said “Wir schaffen das” to the crowd, which had waited for an hour in the rain.")]
    [InlineData("Bridge closed")]
    [InlineData("Cisco Q3: revenue $12.1bn, EPS 83c.")]
    [InlineData("")]
    public void English_and_what_is_too_short_to_tell_are_English(string text) => Assert.Equal("en", LanguageGuess.Of(text)?.Tag);

    [Fact]
    public void Letters_and_digits_without_words_are_no_language()
    {
        Assert.Null(LanguageGuess.Of(string.Join(' ', Enumerable.Repeat("asdf qwer zxcv uiop hjkl", 10))));
        Assert.Null(LanguageGuess.Of(string.Join(' ', Enumerable.Range(1000, 50))));
    }
}
