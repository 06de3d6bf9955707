using System.Text;

namespace FactBot.Articles.Files;

/// <summary>Recognizes UTF-16 without a byte order mark, because every second byte of Latin text is zero.</summary>
internal static class Utf16Detector
{
    public static Encoding? Of(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..(Math.Min(bytes.Length, 1024) & ~1)];
        var (even, odd, letters) = (0, 0, 0);
        for (var i = 0; i + 1 < start.Length; i += 2)
        {
            even += start[i] == 0 ? 1 : 0;
            odd += start[i + 1] == 0 ? 1 : 0;
            letters += (start[i] == 0 && IsPlain(start[i + 1])) || (start[i + 1] == 0 && IsPlain(start[i])) ? 1 : 0;
        }

        var pairs = start.Length / 2;
        return pairs < 4 || letters * 10 < pairs * 6 ? null
            : odd > 0 && even == 0 ? Encoding.Unicode
            : even > 0 && odd == 0 ? Encoding.BigEndianUnicode
            : null;
    }

    private static bool IsPlain(byte b) => b is >= 32 and < 127 or 9 or 10 or 13;
}
