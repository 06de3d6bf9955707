using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.DocumentLayoutAnalysis.PageSegmenter;
using UglyToad.PdfPig.DocumentLayoutAnalysis.ReadingOrderDetector;
using UglyToad.PdfPig.DocumentLayoutAnalysis.WordExtractor;

namespace FactBot.Articles.Files;

/// <summary>Returns the paragraphs of one PDF page in reading order; line breaks inside them are kept.</summary>
internal static class PdfParagraphs
{
    /// <summary>
    /// The layout analysis compares words with each other, so its cost grows quickly. A page with more letters than a newspaper page is
    /// taken without layout analysis.
    /// </summary>
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
