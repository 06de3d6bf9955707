using System.Text;

namespace FactBot.Articles.Repair;

/// <summary>
/// Reads a range of raw text character by character: white space is folded, quotation marks become straight, invisible characters are
/// skipped.
/// </summary>
internal static class PlainGlyphs
{
    /// <summary>Calls <paramref name="each"/> with every character and its index in the raw text.</summary>
    public static void Read(string raw, int start, int end, bool texQuotes, Action<char, int> each)
    {
        var space = -1;
        var any = false;
        for (var i = start; i < end; i++)
        {
            if (char.IsWhiteSpace(raw[i]))
            {
                space = space < 0 ? i : space;
            }
            else if (!Glyphs.IsUnseen(raw[i]))
            {
                if (space >= 0 && any)
                {
                    each(' ', space);
                }

                space = -1;
                any = true;
                i = ReadOne(raw, i, end, texQuotes, each);
            }
        }
    }

    public static string Of(string raw, int start, int end)
    {
        var text = new StringBuilder(Math.Min(end - start, 256));
        Read(raw, start, end, texQuotes: false, (c, _) => text.Append(c));
        return text.ToString();
    }

    /// <summary>
    /// Typewriter and TeX texts write a quotation mark as two characters (``so''). The inner character represents both, so that a
    /// quotation cut from the raw text has no stray mark in it.
    /// </summary>
    private static int ReadOne(string raw, int at, int end, bool texQuotes, Action<char, int> each)
    {
        if (texQuotes && (raw[at] is '`' or '\'') && at + 1 < end && raw[at + 1] == raw[at])
        {
            each('"', raw[at] == '`' ? at + 1 : at);
            return at + 1;
        }

        each(Glyphs.Plain(raw[at]), at);
        return at;
    }
}
