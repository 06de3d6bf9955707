using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace FactBot.Articles.Files;

/// <summary>The paragraphs of one page of a PDF, in the order of reading; their lines are kept as lines.</summary>
internal static class PdfParagraphs
{
    /// <summary>The layout analysis compares words with words: a page with more than a newspaper page holds is taken as it comes.</summary>
    private const int MostLetters = 40_000;

    public static IEnumerable<string> Of(Page page)
    {
        var letters = page.Letters;
        if (letters.Count > MostLetters)
        {
            return [page.Text.Trim()];
        }

        var words = NearestNeighbourWordExtractor.Instance.GetWords(letters).ToList();
        var blocks = words.Count == 0 ? [] : DocstrumBoundingBoxes.Instance.GetBlocks(words);
        return UnsupervisedReadingOrderDetector.Instance.Get(blocks).Select(b => b.Text.Trim()).Where(t => t.Length > 0);
    }
}
