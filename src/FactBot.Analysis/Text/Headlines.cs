namespace FactBot.Analysis.Text;

/// <summary>Tells a headline that stands as the first line of a text: it ranks claims and is none.</summary>
internal static class Headlines
{
    private const int LongestHeadline = 24;

    public static bool IsHeadline(ParsedText text, int block)
    {
        if (block > 0 || text.Blocks.Count < 3)
        {
            return false;
        }

        var (first, last) = text.BlockTokens[block];
        return last > first && last - first <= LongestHeadline && text.Sentences[text.Tokens[first].Sentence].Last == last
            && (!text.Tokens[last - 1].EndsSentence || IsTitleCase(text, first, last));
    }

    public static bool IsTitleCase(ParsedText text, int first, int last)
    {
        var words = 0;
        var capitals = 0;
        for (var i = first; i < last; i++)
        {
            if (text.Tokens[i].Kind == TokenKind.Word && text.Tokens[i].Text.Length > 3)
            {
                words++;
                capitals += text.Tokens[i].IsCapital ? 1 : 0;
            }
        }

        return words > 1 && capitals * 10 >= words * 8;
    }
}
