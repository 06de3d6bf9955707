using System.Globalization;
using System.Text;

namespace FactBot.Bench;

/// <summary>An invented article of any length: the same paragraphs again and again, with other names and numbers.</summary>
internal static class SeedText
{
    private static readonly string[] First = ["Ana", "Jon", "Mira", "Per", "Ines", "Tomas", "Ruth", "Karl", "Lea", "Omar", "Vera"];
    private static readonly string[] Last = ["Lind", "Moss", "Holt", "Okoro", "Pohl", "Varga", "Brandt", "Silva", "Quist", "Aziz", "Fenn", "Rask", "Toll"];
    private static readonly string[] Towns = ["Harbour City", "Eastmere", "Long Ferry", "Stonebridge", "Ashby Vale", "Norwick", "Grey Point"];

    private static readonly string[] Paragraphs =
    [
        "The council of {town} paid {last} Bridges {n} million crowns twice for the same repairs, an audit report says.",
        "Mayor {first} {last} approved the second payment on 3 March, according to the report, which was published on Monday.",
        "\"I never saw that invoice,\" {last} said on Friday. \"Nobody showed it to me, and nobody asked.\"",
        "{first} {last}, a spokesman for the company, denied that it had been paid {n} million crowns too much. He said the work took {n},000 hours.",
        "{last} Bridges has not yet responded to questions about its other contracts in {town}.",
        "A senior official, who asked not to be named, said the bridge had been \u201Ca bottomless hole\u201D since 20{n}.",
        "Accidents on the bridge rose by {n} percent last year, the police said, because the lights were out of order.",
        "The opposition accused {last} of hiding the costs. \"This is theft,\" said {first} {last}, its leader, \"and it must be punished.\"",
        "The prosecutor would neither confirm nor deny that an inquiry had begun. Residents fear that the bridge will be closed for two years.",
    ];

    /// <param name="length">UTF-16 units, at least; the last paragraph is whole.</param>
    public static string OfLength(int length)
    {
        var text = new StringBuilder(length + 300);
        for (var i = 0; text.Length < length; i++)
        {
            var number = (11 + (i * 13 % 80)).ToString(CultureInfo.InvariantCulture);
            text.Append(Paragraphs[i % Paragraphs.Length]
                .Replace("{first}", First[i * 7 % First.Length], StringComparison.Ordinal)
                .Replace("{last}", Last[i * 5 % Last.Length], StringComparison.Ordinal)
                .Replace("{town}", Towns[i * 3 % Towns.Length], StringComparison.Ordinal)
                .Replace("{n}", number, StringComparison.Ordinal)).Append("\n\n");
        }

        return text.ToString();
    }
}
