using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.People;

/// <summary>What sort of source a noun phrase is, by its head noun. Unnamed sources stay as they stand: they are never given a name.</summary>
internal static class SourceClassifier
{
    public static SourceKind Classify(ParsedText text, TokenRange core, Named? named)
    {
        var tokens = text.Tokens;
        var head = Head(tokens, core);
        if (tokens[head].Kind == TokenKind.Gap)
        {
            // "the ▯ reported": an outlet whose name was a link; "networking giant ▯" is somebody else.
            return Enumerable.Range(core.First, head - core.First).All(i => Words.Determiners.Contains(tokens[i].Lower)) ? SourceKind.Outlet : SourceKind.Named;
        }

        var word = tokens[head].Lower;
        if (IsOutlet(tokens, core, head))
        {
            return SourceKind.Outlet;
        }

        if (SourceWords.Documents.Contains(word) && !tokens[head].IsCapital)
        {
            return SourceKind.Document;
        }

        if (named is not null && (tokens[head].IsCapital || HoldsName(tokens, core, named)) && !IsUnnamedHead(tokens, core, head))
        {
            return IsCollective(tokens, core, head) ? SourceKind.Group : SourceKind.Named;
        }

        if (tokens[core.First].Is("the") && core.Count > 1 && SourceWords.Organisations.Contains(word))
        {
            return SourceKind.Named;
        }

        return PluralHead(tokens, core, head) && !SourceWords.People.Contains(word) ? SourceKind.Group : SourceKind.Unnamed;
    }

    /// <summary>The phrase up to its first comma, bracket or relative clause.</summary>
    public static TokenRange Core(IReadOnlyList<Token> tokens, TokenRange source)
    {
        for (var i = source.First + 1; i < source.Last; i++)
        {
            if (tokens[i].Is(',') || tokens[i].Is('(') || tokens[i].Lower is "who" or "whose")
            {
                return new TokenRange(source.First, i);
            }
        }

        return source;
    }

    /// <summary>The head noun: the last word before the first "of", "for", "who" or comma.</summary>
    public static int Head(IReadOnlyList<Token> tokens, TokenRange core)
    {
        for (var i = core.First + 1; i < core.Last; i++)
        {
            if (tokens[i].Lower is "of" or "for" or "from" or "at" or "in" or "with" or "by" or "who" or "on" or "to" or "familiar" or "whose" or "that" or "close" or "speaking" or "at" || tokens[i].Is(',') || tokens[i].Is('('))
            {
                if ((tokens[i - 1].Lower.EndsWith("ed", StringComparison.Ordinal) || tokens[i - 1].Lower is "seen" or "written" or "sent" or "shown") && i - 2 >= core.First && !tokens[i - 1].IsCapital)
                {
                    // "a paper published in": the participle is no head.
                    return i - 2;
                }

                if (tokens[i - 1].Lower is not ("one" or "some" or "many" or "all" or "most" or "none" or "those"))
                {
                    return i - 1;
                }
            }
        }

        var last = core.Last - 1;
        while (last > core.First && !tokens[last].IsCapital && tokens[last].Lower is "seen" or "obtained" or "published" or "released" or "written" or "shown" or "sent" or "issued" or "dated" or "leaked")
        {
            last--;
        }

        return last;
    }

    /// <summary>"officials", "the crew's relatives": more than one, so that neither "he" nor "she" means them.</summary>
    public static bool IsPlural(IReadOnlyList<Token> tokens, TokenRange core) => PluralHead(tokens, core, Head(tokens, core));

    private static bool IsOutlet(IReadOnlyList<Token> tokens, TokenRange core, int head)
    {
        for (var i = core.First; i <= head; i++)
        {
            if (tokens[i].IsCapital && i == head && SourceWords.Outlets.Contains(tokens[i].Lower))
            {
                return true;
            }
        }

        return tokens[head].Lower is "newspaper" or "broadcaster" or "magazine" or "tabloid";
    }

    private static bool HoldsName(IReadOnlyList<Token> tokens, TokenRange core, Named named) =>
        Enumerable.Range(core.First, core.Count).Any(i => tokens[i].IsCapital && tokens[i].Lower == tokens[named.Name.Last - 1].Lower);

    /// <summary>"a Treasury official", "a spokesman for Smith": a person whom the text does not name, though it names somebody beside.</summary>
    private static bool IsUnnamedHead(IReadOnlyList<Token> tokens, TokenRange core, int head) =>
        (!tokens[head].IsCapital || core.Count == 1) && (SourceWords.People.Contains(tokens[head].Lower) || SourceWords.Roles.Contains(tokens[head].Lower))
        && !(core.Last > head + 1 && tokens[head + 1].IsCapital);

    private static bool IsCollective(IReadOnlyList<Token> tokens, TokenRange core, int head) =>
        core.Count == 1 && tokens[head].Lower is "democrats" or "republicans" or "conservatives" or "liberals" or "tories"
        || (PluralHead(tokens, core, head) && !tokens[head].IsCapital);

    private static bool PluralHead(IReadOnlyList<Token> tokens, TokenRange core, int head) =>
        tokens[head].Lower.EndsWith('s') && !tokens[head].Lower.EndsWith("ss", StringComparison.Ordinal) && core.Count < 12
        || tokens[head].Lower is "people" or "men" or "women" or "police" or "others" or "many" or "some" or "those";
}
