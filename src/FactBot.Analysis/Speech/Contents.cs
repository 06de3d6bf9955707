using FactBot.Analysis.Text;

namespace FactBot.Analysis.Speech;

/// <summary>Where what is said ends.</summary>
internal static class Contents
{
    /// <summary>Takes the stop off, unless a quotation ends there.</summary>
    public static int TrimEnd(ParsedText text, int first, int end)
    {
        var tokens = text.Tokens;
        while (end > first && !tokens[end - 1].IsWord && tokens[end - 1].Kind != TokenKind.Gap
            && !tokens[end - 1].InQuote && tokens[end - 1].Text is not (")" or "]" or "%"))
        {
            end--;
        }

        return end;
    }
}
