using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.People;

/// <summary>The role that stands beside a name: before it ("Palestinian chief negotiator Saeb Erekat") or behind it between commas.</summary>
internal static class Roles
{
    public static TokenRange? Beside(ParsedText text, int start, int end) => Behind(text.Tokens, end) ?? Before(text.Tokens, start) ?? Introducing(text.Tokens, start, end);

    public static bool HasRoleBeside(IReadOnlyList<Token> tokens, int start, int end) => Before(tokens, start) is not null || Behind(tokens, end) is not null;

    private static TokenRange? Before(IReadOnlyList<Token> tokens, int start)
    {
        if (start == 0 || tokens[start - 1].Sentence != tokens[start].Sentence || !IsRoleWord(tokens[start - 1]))
        {
            return null;
        }

        var first = start - 1;
        while (first > 0 && tokens[first - 1].Sentence == tokens[start].Sentence && start - first < 8 && IsRoleModifier(tokens[first - 1]) && tokens[first - 1].Run == tokens[start].Run)
        {
            first--;
        }

        return new TokenRange(first, start);
    }

    /// <summary>"The mayor, Ana Lind,": the role stands before the comma.</summary>
    private static TokenRange? Introducing(IReadOnlyList<Token> tokens, int start, int end)
    {
        if (start < 3 || end >= tokens.Count || !tokens[start - 1].Is(',') || !tokens[end].Is(',') || !IsRoleWord(tokens[start - 2]) || tokens[start - 3].Sentence != tokens[start].Sentence)
        {
            return null;
        }

        var first = start - 2;
        while (first > 0 && tokens[first - 1].Sentence == tokens[start].Sentence && start - first < 8 && (IsRoleModifier(tokens[first - 1]) || Words.Determiners.Contains(tokens[first - 1].Lower)))
        {
            first--;
        }

        return new TokenRange(first, start - 1);
    }

    private static bool IsRoleWord(Token token) => SourceWords.Roles.Contains(token.Lower) || SourceWords.People.Contains(token.Lower) || (Words.Titles.Contains(token.Lower) && token.Text.Length > 3 && token.Text[^1] != '.');

    private static bool IsRoleModifier(Token token) =>
        token.Kind == TokenKind.Word
        && (token.Text is "'s" or "\u2019s" || (!Words.IsFunctionWord(token.Lower) && !Words.IsAdverb(token.Lower) && !Words.Times.Contains(token.Lower) && ReportingVerbs.Find(token.Lower) is null)
            || (token.Lower is "and" or "of"));

    /// <summary>", Cisco's general counsel," up to the comma or stop.</summary>
    private static TokenRange? Behind(IReadOnlyList<Token> tokens, int end)
    {
        if (end + 1 >= tokens.Count || !tokens[end].Is(',') || tokens[end + 1].Sentence != tokens[end - 1].Sentence)
        {
            return null;
        }

        var role = false;
        for (var i = end + 1; i < tokens.Count && i < end + 22 && tokens[i].Sentence == tokens[end].Sentence; i++)
        {
            var token = tokens[i];
            if (token.Is(',') || token.EndsSentence || token.Is(';') || token.Kind == TokenKind.QuoteMark || token.Lower is "who" or "whose" or "which")
            {
                return role ? new TokenRange(end + 1, i) : null;
            }

            if (ReportingVerbs.Find(token.Lower) is { Form: VerbForm.Past } && !role)
            {
                return null;
            }

            role |= IsRoleWord(token) && (!token.IsCapital || Words.Titles.Contains(token.Lower));
        }

        return null;
    }
}
