using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.People;

/// <summary>A name as it stands: without its titles, with the role beside it.</summary>
internal sealed record NameRun(TokenRange Name, bool IsPerson, Gender Gender, TokenRange? Role);

/// <summary>Finds names: runs of capitalised words, less the words that are capital only because a sentence begins.</summary>
internal static class NameRuns
{
    public static List<NameRun> Find(ParsedText text)
    {
        var runs = new List<NameRun>();
        var tokens = text.Tokens;
        for (var i = 0; i < tokens.Count;)
        {
            if (!IsNameWord(text, i))
            {
                i++;
                continue;
            }

            var end = RunEnd(text, i);
            end = NicknameFollows(text, end) ? RunEnd(text, end + 3) : end;
            Cut(text, i, end, runs);
            i = end;
        }

        return runs;
    }

    private static int RunEnd(ParsedText text, int first)
    {
        var tokens = text.Tokens;
        var end = first + 1;
        while (end < tokens.Count && tokens[end].Sentence == tokens[first].Sentence && tokens[end].Run == tokens[first].Run)
        {
            if (IsNameWord(text, end))
            {
                end++;
            }
            else if (tokens[end].Lower is "de" or "van" or "von" or "der" or "al" or "bin" or "la" or "di" or "da" or "of" or "&" or "for" or "the"
                && JoinsNames(text, first, end))
            {
                end++;
            }
            else
            {
                break;
            }
        }

        return end;
    }

    /// <summary>"Luis “Nick” Calder" is one name.</summary>
    private static bool NicknameFollows(ParsedText text, int mark)
    {
        var tokens = text.Tokens;
        return mark + 3 < tokens.Count && tokens[mark + 3].Sentence == tokens[mark - 1].Sentence && IsMark(tokens[mark]) && IsMark(tokens[mark + 2])
            && tokens[mark + 1].IsCapital && IsNameWord(text, mark + 3);
    }

    private static bool IsMark(Token token) => token.Kind == TokenKind.QuoteMark || token.Text is "'" or "\u2018" or "\u2019";

    /// <summary>"Ministry of Finance", "Bank of the West": only behind an organisation's word.</summary>
    private static bool JoinsNames(ParsedText text, int first, int at)
    {
        var tokens = text.Tokens;
        if (tokens[at].Lower is "of" or "for")
        {
            var next = at + 1 < tokens.Count && tokens[at + 1].Is("the") ? at + 2 : at + 1;
            return next < tokens.Count && IsNameWord(text, next) && !Words.Times.Contains(tokens[next].Lower)
                && (SourceWords.Organisations.Contains(tokens[at - 1].Lower) || tokens[at - 1].Lower is "secretary" or "bank" or "chamber" or "commissioner" or "minister");
        }

        if (tokens[at].Is("the"))
        {
            return tokens[at - 1].Lower is "of" or "for" && at - 1 > first;
        }

        return at + 1 < tokens.Count && IsNameWord(text, at + 1) && at > first;
    }

    private static bool IsNameWord(ParsedText text, int at)
    {
        var token = text.Tokens[at];
        if (token.Kind != TokenKind.Word || !token.IsCapital || token.Lower is "according" || token.Text is "GMT" or "UTC" or "BST" or "EST" or "EDT" or "PST" or "CET" or "AM" or "PM" || Words.Weekdays.Contains(token.Lower)
            || (Words.Times.Contains(token.Lower) && at > 0 && (text.Tokens[at - 1].Lower is "in" or "on" or "last" or "since" or "of" or "by" || text.Tokens[at - 1].Kind == TokenKind.Number)))
        {
            return false;
        }

        if ((DenyingVerbs.Find(token.Lower) is not null || ReportingVerbs.Find(token.Lower) is { Form: VerbForm.Third or VerbForm.Past })
            && text.Tokens[at].Sentence >= 0 && text.SentenceOf(at) is var headline && Headlines.IsTitleCase(text, headline.First, headline.Last))
        {
            return false;
        }

        var starts = at == 0 || text.Tokens[at - 1].Sentence != token.Sentence || text.Tokens[at - 1].Kind == TokenKind.QuoteMark;
        if (starts && token.Lower.EndsWith("ly", StringComparison.Ordinal) && at + 1 < text.Tokens.Count && text.Tokens[at + 1].Is(','))
        {
            return false;
        }

        if (starts && (SourceWords.People.Contains(token.Lower) || SourceWords.Roles.Contains(token.Lower)) && !(at + 1 < text.Tokens.Count && text.Tokens[at + 1].IsCapital))
        {
            return false;
        }

        return !(Words.IsFunctionWord(token.Lower) || Words.Adverbs.Contains(token.Lower))
            || (!starts && token.Text.Length > 1 && token.Text != "I" && !Words.Determiners.Contains(token.Lower) && !Words.Pronouns.Contains(token.Lower) && token.Lower is "may" or "will" or "do" or "long");
    }

    /// <summary>Takes titles off the front and a given name out of the middle: "US Secretary of State Mike Pompeo" names Mike Pompeo.</summary>
    private static void Cut(ParsedText text, int first, int end, List<NameRun> runs)
    {
        var tokens = text.Tokens;
        var organisation = Enumerable.Range(first, end - first).Any(i => SourceWords.Organisations.Contains(tokens[i].Lower) || SourceWords.Outlets.Contains(tokens[i].Lower));
        var start = first;
        for (var i = first; i < end; i++)
        {
            if (i > first && !IsMark(tokens[i - 1]) && Genders.IsGivenName(tokens[i].Lower) && i + 1 < end && (Words.Titles.Contains(tokens[i - 1].Lower) || !Genders.IsGivenName(tokens[i - 1].Lower)) && end - i <= 4)
            {
                start = i;
                break;
            }
        }

        while (start == first && start + 1 < end && Words.Titles.Contains(tokens[start].Lower))
        {
            start++;
            first = start;
        }

        for (var i = start; i + 1 < end; i++)
        {
            if (Words.Titles.Contains(tokens[i].Lower) && end - i - 1 <= 3)
            {
                start = i + 1;
            }
        }

        if (end - start == 1 && (Words.Titles.Contains(tokens[start].Lower) || SourceWords.Roles.Contains(tokens[start].Lower)))
        {
            return;
        }

        var titled = start > 0 && tokens[start - 1].Lower is not ("former" or "deputy" or "vice" or "first" or "prime" or "chief" or "lady") && Words.Titles.Contains(tokens[start - 1].Lower) && tokens[start - 1].Sentence == tokens[start].Sentence;
        var given = Genders.OfName(tokens[start].Lower);
        var person = titled || Enumerable.Range(start, end - start).Any(i => IsMark(tokens[i])) || Genders.IsGivenName(tokens[start].Lower) && end - start > 1 || (!organisation && end - start is 2 or 3 && Roles.HasRoleBeside(tokens, start, end));
        runs.Add(new NameRun(
            new TokenRange(start, end),
            person && !(organisation && !titled && !Genders.IsGivenName(tokens[start].Lower)),
            titled && Genders.OfRole(tokens[start - 1].Lower) is var byTitle && byTitle != Gender.Unknown ? byTitle : given,
            Roles.Beside(text, start, end)));
    }
}
