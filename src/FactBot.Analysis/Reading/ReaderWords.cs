using FactBot.Analysis.Text;
using FactBot.Core.Domain;

namespace FactBot.Analysis.Reading;

/// <summary>Gives the words of a parsed text to the reader, one for each token.</summary>
internal static class ReaderWords
{
    public static ReaderWord[] Of(ParsedText text)
    {
        var words = new ReaderWord[text.Tokens.Count];
        for (var i = 0; i < words.Length; i++)
        {
            var token = text.Tokens[i];
            var heading = text.Blocks[token.Block].Kind is BlockKind.Heading or BlockKind.Caption;
            words[i] = new ReaderWord(token.Text, PlaceOf(text, token), token.Block, token.Sentence, heading);
        }

        return words;
    }

    private static QuotePlace PlaceOf(ParsedText text, Token token)
    {
        if (token.Run < 0)
        {
            return QuotePlace.Outside;
        }

        var run = text.Runs[token.Run];
        return token.Index == run.First ? QuotePlace.Opening
            : run.Closed && token.Index == run.Last - 1 ? QuotePlace.Closing
            : QuotePlace.Inside;
    }
}
