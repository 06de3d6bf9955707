using FactBot.Core.Domain;
using FactBot.Core.Text;

namespace FactBot.Core.Views;

/// <summary>Denials and replies in a few words, with the party's own name.</summary>
internal static class DenialPhrases
{
    /// <summary>A denial with its deniers: "denied earlier by Cisco (P8)".</summary>
    public static string DeniedBy(ArticleWords words, string verb, bool earlier, IEnumerable<Denial> denials) =>
        $"{verb}{(earlier ? " earlier" : "")} by {Deniers(words, denials)}";

    /// <summary>The deniers, each once: "Cisco (P1, P3), Marc Chandler (P4)".</summary>
    public static string Deniers(ArticleWords words, IEnumerable<Denial> denials) =>
        string.Join(", ", denials
            .GroupBy(d => d.Denier is null ? Phrases.DenierUnclear : words.Name(d.Denier))
            .Select(g => g.Key + Where(words, g.Select(d => d.Words))));

    /// <summary>A missing answer: "HP has not responded (P13)". Without a party it says only what happened.</summary>
    public static Remark Reply(ArticleWords words, NoAnswer reply)
    {
        var what = KindPhrases.Label(reply.Kind);
        var who = reply.Party is null ? "" : words.Name(reply.Party) + (reply.Kind is NoAnswerKind.Pending ? ": " : " ");
        return new Remark(who + what + words.Paragraphs.In(reply.Words), Tone.Reply);
    }

    public static string Where(ArticleWords words, IEnumerable<Passage> places) =>
        Paragraphs.In(places.Select(words.Paragraphs.NumberOf));
}
