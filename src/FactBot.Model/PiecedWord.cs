using FactBot.Analysis.Reading;
using FactBot.Core.Domain;

namespace FactBot.Model;

/// <summary>A word as the encoder takes it.</summary>
/// <param name="Pieces">Ids of its pieces, at least one.</param>
/// <param name="Shape">0 to 9, see <see cref="WordShapes"/>.</param>
/// <param name="Quote">0 outside, 1 inside a quotation; 2 more at the start of a block, 4 more in a heading.</param>
/// <param name="Block">The block that holds it.</param>
/// <param name="Sentence">The sentence that holds it.</param>
public readonly record struct PiecedWord(int[] Pieces, int Shape, int Quote, int Block, int Sentence)
{
    /// <summary>It stands in a quotation.</summary>
    public bool Quoted => (Quote & 1) != 0;

    public static PiecedWord[] Of(IReadOnlyList<ReaderWord> words, WordPieces pieces)
    {
        var result = new PiecedWord[words.Count];
        var mark = pieces.Of("\"");
        for (var i = 0; i < result.Length; i++)
        {
            var word = words[i];
            var isMark = word.Quote is QuotePlace.Opening or QuotePlace.Closing;
            var starts = i == 0 || words[i - 1].Block != word.Block;
            var quote = (word.Quote == QuotePlace.Outside ? 0 : 1) + (starts ? 2 : 0) + (word.Heading ? 4 : 0);
            // A name that the scrape lost is read as a hidden name.
            int[] cut = word.Text[0] == PassageText.GapMark ? [WordPieces.Mask] : isMark ? mark : pieces.Of(word.Text);
            result[i] = new PiecedWord(cut, WordShapes.Of(word), quote, word.Block, word.Sentence);
        }

        return result;
    }
}
