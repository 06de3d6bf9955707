namespace FactBot.Articles.Language;

/// <summary>The most common function words of a language, chosen to be rare in the other languages.</summary>
internal sealed record LanguageProfile(string Tag, string Name, HashSet<string> Words)
{
    public static readonly LanguageProfile English = Of("en", "English",
        "the of and to in that is was for it on with as he his at by be this had not are but from or have an they which you were her all she there would their we him been has when who will more no if out so said what up its about than into them can only other new some could time these two may then do first any my now such like our over me even most made after also did many before must through years where much your way well down should because each just those people too mr back year against while says according between off under last being during both another how still since us here i a");

    public static readonly IReadOnlyList<LanguageProfile> Others =
    [
        Of("de", "German", "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen so zum war haben nur oder aber vor zur bis mehr durch man sein wurde sei ich wir doch kann wenn"),
        Of("fr", "French", "de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se ce il sont la avec son aux d'un cette d'une ont ses mais comme on tout nous sa été aussi leur bien peut ces y deux ou elle lui être avait était cela"),
        Of("es", "Spanish", "de la que el en y a los del se las por un para con no una su al lo como más pero sus le ya o este sí porque esta entre cuando muy sin sobre también me hasta hay donde quien desde todo nos durante todos uno les ni contra otros ese eso ha fue son está han"),
        Of("it", "Italian", "di che è e la il un a per in una non sono mi si ho lo ha le ma con della del dei delle alla al nel anche come più dal gli questo da se i nella degli o essere stato era suo loro dalla sul ci due solo quando dopo hanno tra alle"),
        Of("pt", "Portuguese", "de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso ela entre era depois sem mesmo aos ter seus quem nas são"),
        Of("nl", "Dutch", "de van een het en in is dat op te zijn met die voor niet aan er om ook als dan maar bij nog uit door over ze hij naar heeft hebben worden wordt deze kan al werd meer was tot geen wat zich of onder veel zou zij wel haar ons"),
        Of("sv", "Swedish", "och att det i en som är av för på med den till inte har de ett om var jag men så från vi kan när man hade nu efter ska där sin vid mot också eller än bara säger blir alla detta över mycket skulle utan under två"),
        Of("da", "Danish", "og i at det er en til af på for den der med som ikke de har et var fra men om jeg kan vil ved sig så skal efter over også han eller blev nu være meget når havde blive mod under sin siger bliver ud op hvor"),
        Of("nb", "Norwegian", "og i det er på en til av for som at med å ikke har den de fra et om var jeg men kan vi vil seg etter han skal så ble ved også eller hadde være bare nå blir mot sier over opp hvor når meg ut"),
        Of("fi", "Finnish", "ja on ei että se oli joka hän mutta ovat kun myös niin kuin tai jo sen mukaan ole vain olla joka nyt voi sekä mitä ollut jos siitä tämä vielä olisi hänen eivät minä pitää kuitenkin"),
        Of("pl", "Polish", "w i na z się nie do to że jest o jak od po za co ale tym przez dla są był jego tylko oraz może przed jednak być już a ze tak ich lub czy jej było także który która które będzie bardzo ma"),
        Of("cs", "Czech", "a se v na je že s to z do o i ve jako za by pro si jsem ale po jsou k tak jeho podle který od které aby už jen než při však která nebo byl ze bylo co byla před má"),
        Of("ro", "Romanian", "și de în a la cu care pe nu o din este un mai să pentru că ce au al fi sau după fost prin sunt lui această acest dar cel ca le iar unui dintre are se ei ale"),
        Of("hu", "Hungarian", "a az és hogy nem is egy meg de ez volt csak már ha vagy mint még el azt ezt fel ki kell után lehet lesz szerint pedig minden majd ezek volna sem amely"),
        Of("tr", "Turkish", "ve bir bu da de için ile olarak çok daha olan gibi en kadar ne sonra var o ise göre ama olduğu değil her ki mi diye yeni iki etti oldu dedi ya şu bunu hem"),
        Of("id", "Indonesian", "yang dan di itu dengan untuk tidak ini dari dalam akan pada juga ke karena saya ada mereka adalah oleh sudah telah bisa atau kami kita tersebut sebagai dapat lebih para orang secara"),
        Of("vi", "Vietnamese", "và của là có không được cho trong một người các đã với này những khi để đến về cũng từ như năm ở ra tại nhiều trên sẽ theo vào phải"),
    ];

    private static LanguageProfile Of(string tag, string name, string words) => new(tag, name, [.. words.Split(' ')]);
}
