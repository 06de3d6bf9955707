using System.Text;

namespace FactBot.Articles.Files;

/// <summary>The names of character sets as the web uses them: ISO-8859-1 means windows-1252, GB2312 means GB18030.</summary>
internal static class CharsetLabels
{
    private static readonly Dictionary<string, string> Web = new(StringComparer.OrdinalIgnoreCase)
    {
        ["utf8"] = "utf-8", ["unicode-1-1-utf-8"] = "utf-8", ["x-user-defined"] = "windows-1252", ["iso-8859-1"] = "windows-1252",
        ["latin1"] = "windows-1252", ["latin-1"] = "windows-1252", ["l1"] = "windows-1252", ["iso8859-1"] = "windows-1252", ["ascii"] = "windows-1252",
        ["us-ascii"] = "windows-1252", ["ansi"] = "windows-1252", ["cp1252"] = "windows-1252", ["x-cp1252"] = "windows-1252",
        ["iso-8859-9"] = "windows-1254", ["iso-8859-11"] = "windows-874", ["tis-620"] = "windows-874", ["gb2312"] = "gb18030", ["gbk"] = "gb18030",
        ["x-gbk"] = "gb18030", ["chinese"] = "gb18030", ["sjis"] = "shift_jis", ["shift-jis"] = "shift_jis", ["x-sjis"] = "shift_jis",
        ["windows-31j"] = "shift_jis", ["ks_c_5601-1987"] = "euc-kr", ["uhc"] = "ks_c_5601-1987", ["unicode"] = "utf-16", ["cp1251"] = "windows-1251",
    };

    public static Encoding? Find(string? label)
    {
        var name = label?.Trim(' ', '"', '\'', ';');
        if (string.IsNullOrEmpty(name) || name.StartsWith("utf-7", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        try
        {
            return Encoding.GetEncoding(Web.GetValueOrDefault(name, name));
        }
        catch (Exception e) when (e is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>
    /// Returns UTF-8 if the meta element names UTF-16 or UTF-32: a page whose meta element is readable as ASCII cannot be either.
    /// </summary>
    public static Encoding? FindInPage(string? label) =>
        Find(label) is { } found ? (found is UnicodeEncoding or UTF32Encoding ? Encoding.UTF8 : found) : null;
}
