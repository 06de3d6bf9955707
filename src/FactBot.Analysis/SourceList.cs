using System.Collections.Immutable;
using FactBot.Analysis.Lexicon;
using FactBot.Analysis.People;
using FactBot.Analysis.Speech;
using FactBot.Analysis.Stories;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis;

/// <summary>Everybody and everything that an article draws on: who speaks in it, and the documents it says something stands in.</summary>
internal static class SourceList
{
    public static ImmutableArray<Source> Of(Story story)
    {
        var order = new List<(object Key, Resolved Who)>();
        var blocks = new Dictionary<object, SortedSet<int>>();
        foreach (var act in story.Speech.Where(a => a.Communicates))
        {
            if (story.Speakers.GetValueOrDefault(act) is { Confidence: >= 0.4 } who)
            {
                Note(story, order, blocks, who, act.Source?.First ?? act.At);
            }
        }

        foreach (var document in Documents(story.Text))
        {
            Note(story, order, blocks, new Resolved(document, null, SourceKind.Document, 0.8, null), document.First);
        }

        return [.. order.Select(o => Make(story, o.Who, blocks[o.Key])).OfType<Source>()];
    }

    private static void Note(Story story, List<(object, Resolved)> order, Dictionary<object, SortedSet<int>> blocks, Resolved who, int token)
    {
        // Gaps are never taken for the same outlet; an unnamed source is the same only where it is the same words.
        var key = who.Named ?? (HasGap(story, who) || who.Kind == SourceKind.Document ? who.Name : (object)story.Text.Words(who.Name).ToLowerInvariant());
        if (!blocks.TryGetValue(key, out var where))
        {
            blocks[key] = where = [];
            order.Add((key, who));
        }

        where.Add(story.Text.BlockNumber(token));
    }

    private static bool HasGap(Story story, Resolved who) => Enumerable.Range(who.Name.First, who.Name.Count).Any(i => story.Text.Tokens[i].Kind == TokenKind.Gap);

    private static Source? Make(Story story, Resolved who, SortedSet<int> blocks) =>
        story.Text.PassageOf(who.Name) is { } name
            ? new Source(who.Kind, name, who.Role is { } role ? story.Text.PassageOf(role) : null, [.. blocks])
            : null;

    /// <summary>"in a blog post", "during its third-quarter results", "according to" aside: documents that something is said to stand in.</summary>
    private static IEnumerable<TokenRange> Documents(ParsedText text)
    {
        var tokens = text.Tokens;
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (!(tokens[i].Lower is "in" or "during" or "per" or "citing" or "from" or "under") || tokens[i].InQuote || tokens[i + 1].Sentence != tokens[i].Sentence)
            {
                continue;
            }

            if (NounPhrases.StartingAt(tokens, i + 1, Math.Min(text.SentenceOf(i).Last, i + 8)) is { } phrase && IsDocument(tokens, phrase))
            {
                yield return phrase;
            }
        }
    }

    private static bool IsDocument(IReadOnlyList<Token> tokens, TokenRange phrase)
    {
        var head = SourceClassifier.Head(tokens, phrase);
        return SourceWords.Documents.Contains(tokens[head].Lower) && !tokens[head].IsCapital
            && (Words.Determiners.Contains(tokens[phrase.First].Lower) || phrase.Count > 1)
            && tokens[head].Lower is not ("site" or "law" or "act" or "page" or "release" or "record" or "data" or "figures" or "footage" or "video" or "constitution" or "statement");
    }
}
