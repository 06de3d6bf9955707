using CsCheck;
using FactBot.Core.Domain;

namespace FactBot.Tests.Analysis;

/// <summary>Texts that look like articles, more or less, and texts that look like nothing.</summary>
internal static class AnyArticle
{
    private static readonly string[] Words =
    [
        "the pier", "Ana Lind", "Erik Holt", "Norvia Bridges", "Lind", "The company", "she", "he", "it", "they", "who", "which", "that", "an audit", "the report", "a senior official",
        "said", "told reporters", "denied", "denied that", "has repeatedly denied", "rejected the claim", "dismissed as false", "called it a lie", "disputed", "accused", "alleges that", "asked",
        "according to", "insisted", "did not", "never", "pleaded not guilty", "would neither confirm nor deny", "declined to comment", "did not respond to a request for comment",
        "could not be reached", "referred questions to", "has been contacted for comment", "there was no comment from", "paid", "hid cracks in", "is safe", "will fall", "cost", "caused",
        "4.2 million crowns", "500,00", "12 percent", "in 2014", "on Friday", "last month", "and", "but", "while", ", and", ", which", "the U.S.", "Mr.", "Inc.", "J. R.", "not", "no", "wrongly",
    ];

    private static readonly string[] Marks =
    [
        ".", ". ", ",", ", ", "?", "!", ":", ";", " - ", " \u2014 ", "--", "...", "\u2026", "(", ")", "\"", " \"", "\" ", "\u201C", "\u201D", "\u2018", "\u2019", "'", "''", "``", "`", "\u00AB",
        "\u00BB", "'s", "n't", "\n", "\n\n", "\r\n", "\n\"", " ",
    ];

    private static readonly string[] Oddities =
    [
        "\uD800", "\uDC00", "\U0001F6A2", "\U0001D53B", "\u202E", "\u200B", "\u00AD", "\u0000", "\u25AF", " \u25AF ", "\uFFFD", "\u00A0", "\u2028", "e\u0301", "\u0130", "\u0131", "I\u0307", "\uFB01",
        "\u0645\u0631", "\u4E2D\u6587", "@", "#", "$", "%", "\t",
    ];

    private static readonly Gen<string> Piece = Gen.Frequency(
        (8, One(Words).Select(w => w + " ")),
        (5, One(Marks)),
        (1, One(Oddities)),
        (1, Gen.String[Gen.Char["abAB .,'\"\n1"], 0, 12]));

    public static readonly Gen<string> Raw = Piece.Array[0, 60].Select(string.Concat);

    private static Gen<string> One(string[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    /// <summary>Every passage of the findings.</summary>
    public static IEnumerable<Passage> Passages(Findings f) =>
    [
        .. f.Sentences.Select(s => s.Words),
        .. f.Claims.SelectMany(c => Some(c.Words, c.Sentence).Concat(c.AlsoAt).Concat(c.Context).Concat(c.Reasons.SelectMany(r => Some(r.Evidence))).Concat(Of(c.Speaker))),
        .. f.Quotes.SelectMany(q => Some(q.Source, q.Cue, q.Content).Concat(Of(q.Speaker))),
        .. f.Sources.SelectMany(s => Some(s.Name, s.Role)),
        .. f.Denials.Concat(f.NonDenials).SelectMany(d => Some(d.Words, d.Cue, d.OwnWords, d.Denied).Concat(Of(d.Denier))),
        .. f.Replies.SelectMany(r => Some(r.Words, r.Cue, r.AskedBy).Concat(Of(r.Party))),
    ];

    private static IEnumerable<Passage> Of(Speaker? speaker) => speaker is null ? [] : Some(speaker.Name, speaker.Role);

    private static IEnumerable<Passage> Some(params Passage?[] passages) => passages.OfType<Passage>();
}
