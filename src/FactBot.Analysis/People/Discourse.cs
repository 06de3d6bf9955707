using FactBot.Analysis.Lexicon;
using FactBot.Analysis.Text;

namespace FactBot.Analysis.People;

/// <summary>What has been said so far in a text, and by whom: what pronouns and "the official" reach back to.</summary>
internal sealed class Discourse(ParsedText text)
{
    private readonly IReadOnlyList<Token> _tokens = text.Tokens;
    private readonly List<(int At, Resolved Who)> _spoke = [];

    /// <summary>Notes who spoke; call in the order of the text.</summary>
    public void Note(int at, Resolved who) => _spoke.Add((at, who));

    /// <summary>Who spoke before a token, the last first, at most so many.</summary>
    public IEnumerable<(int At, Resolved Who)> Before(int token, int most)
    {
        var (low, high) = (0, _spoke.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _spoke[middle].At < token ? (middle + 1, high) : (low, middle);
        }

        for (var i = low - 1; i >= 0 && most-- > 0; i--)
        {
            yield return _spoke[i];
        }
    }

    public int SentencesApart(int a, int b) => Math.Abs(_tokens[b].Sentence - _tokens[a].Sentence);

    /// <summary>The mention begins its sentence or its clause.</summary>
    public bool IsSubject(int token)
    {
        var i = token;
        while (i > 0 && _tokens[i - 1].Sentence == _tokens[token].Sentence && (Words.Titles.Contains(_tokens[i - 1].Lower) || (_tokens[i - 1].IsCapital && _tokens[i - 1].Kind == TokenKind.Word)))
        {
            i--;
        }

        return i == 0 || _tokens[i - 1].Sentence != _tokens[token].Sentence || _tokens[i - 1].Is(',') || _tokens[i - 1].Kind == TokenKind.QuoteMark;
    }
}
