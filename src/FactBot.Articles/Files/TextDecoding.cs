using System.Text;
using System.Text.RegularExpressions;
using UtfUnknown;

namespace FactBot.Articles.Files;

/// <summary>
/// Decodes the bytes of a page or text. The character set comes from the first of these: byte order mark, header, meta element, valid
/// UTF-8, a detector, windows-1252. Invalid bytes become U+FFFD.
/// </summary>
public static partial class TextDecoding
{
    private const int MetaSearchLength = 4096;
    private const int DetectorSample = 256 * 1024;
    private const float MinConfidence = 0.5f;

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    static TextDecoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <param name="bytes">The bytes.</param>
    /// <param name="charset">The character set of the header, or null.</param>
    /// <param name="isHtml">Whether a meta element may name the character set.</param>
    public static string Decode(ReadOnlyMemory<byte> bytes, string? charset, bool isHtml)
    {
        var span = bytes.Span;
        if (ByteOrderMark(span) is { } mark)
        {
            return mark.Encoding.GetString(span[mark.Length..]);
        }

        var encoding = CharsetLabels.Find(charset) ?? (isHtml ? CharsetLabels.FindInPage(Meta(span)) : null) ?? Detect(bytes);
        return encoding.GetString(span);
    }

    private static (Encoding Encoding, int Length)? ByteOrderMark(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding.UTF8, 3),
        [0xFF, 0xFE, 0, 0, ..] => (Encoding.UTF32, 4),
        [0, 0, 0xFE, 0xFF, ..] => (new UTF32Encoding(true, false), 4),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        _ => null,
    };

    private static string? Meta(ReadOnlySpan<byte> bytes)
    {
        var start = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MetaSearchLength)]);
        return MetaCharset().Match(start) is { Success: true } found ? found.Groups["label"].Value : null;
    }

    private static Encoding Detect(ReadOnlyMemory<byte> bytes)
    {
        if (Utf16Detector.Of(bytes.Span) is { } wide)
        {
            return wide;
        }

        if (IsUtf8(bytes.Span))
        {
            return Encoding.UTF8;
        }

        var sample = bytes[..Math.Min(bytes.Length, DetectorSample)].ToArray();
        return CharsetDetector.DetectFromBytes(sample).Detected is { Confidence: >= MinConfidence, EncodingName: var name } && CharsetLabels.Find(name) is { } detected
            ? detected
            : Encoding.GetEncoding(1252);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _ = StrictUtf8.GetCharCount(bytes);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }

    [GeneratedRegex(@"<meta\s[^>]{0,300}?charset\s*=\s*[""']?\s*(?<label>[\w:.-]{1,40})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex MetaCharset();
}
