using FactBot.Analysis.Reading;
using FactBot.Core.Domain;

namespace FactBot.Model;

/// <summary>What a word looks like: the vocabulary knows lower case alone.</summary>
internal static class WordShapes
{
    /// <returns>1 lower case, 2 a capital first or a lost name, 3 all capitals, 4 a digit first, 5 an opening mark, 6 a closing mark, 7 a stray quotation mark,
    /// 8 another sign. 0 is no word.</returns>
    public static int Of(ReaderWord word)
    {
        var first = word.Text[0];
        return word.Quote switch
        {
            QuotePlace.Opening => 5,
            QuotePlace.Closing => 6,
            _ when first == PassageText.GapMark => 2,
            _ when char.IsDigit(first) => 4,
            _ when char.IsLetter(first) => word.Text.Length > 1 && !word.Text.Any(char.IsLower) ? 3 : char.IsUpper(first) ? 2 : 1,
            _ when first is '"' or '\u201C' or '\u201D' => 7,
            _ => 8,
        };
    }
}
