using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace FactBot.Discord.Protocol;

/// <summary>Parses untrusted bytes as JSON.</summary>
internal static class WireText
{
    /// <summary>
    /// The document; null where the bytes are no JSON. Invalid UTF-8 and escapes of lone surrogates become U+FFFD, because such a text
    /// would throw wherever it is read.
    /// </summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="repaired">Whether something was replaced.</param>
    public static JsonElement? Read(ReadOnlyMemory<byte> utf8, out bool repaired)
    {
        var whole = Whole(utf8, out repaired);
        try
        {
            using var document = JsonDocument.Parse(whole);
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ReadOnlyMemory<byte> Whole(ReadOnlyMemory<byte> utf8, out bool repaired)
    {
        repaired = !Utf8.IsValid(utf8.Span);
        var bytes = repaired ? Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(utf8.Span)) : utf8;
        if (bytes.Span.IndexOf("\\ud"u8) < 0 && bytes.Span.IndexOf("\\uD"u8) < 0)
        {
            return bytes;
        }

        var copy = bytes.ToArray();
        repaired |= Pair(copy);
        return copy;
    }

    /// <summary>Replaces lone surrogates in place: "\ud83d" is as long as "\ufffd".</summary>
    private static bool Pair(Span<byte> json)
    {
        var replaced = false;
        for (var at = 0; at < json.Length; at++)
        {
            if (json[at] != '\\')
            {
                continue;
            }

            if (Unit(json[at..]) is not { } unit || !char.IsSurrogate(unit))
            {
                at++;
            }
            else if (char.IsHighSurrogate(unit) && Unit(json[(at + 6)..]) is { } next && char.IsLowSurrogate(next))
            {
                at += 11;
            }
            else
            {
                "\\ufffd"u8.CopyTo(json[at..]);
                replaced = true;
                at += 5;
            }
        }

        return replaced;
    }

    /// <summary>The code unit of an escape "\uXXXX" at the start; null where there is none.</summary>
    private static char? Unit(ReadOnlySpan<byte> at) =>
        at.Length >= 6 && at[0] == '\\' && at[1] == 'u'
            && System.Buffers.Text.Utf8Parser.TryParse(at.Slice(2, 4), out ushort unit, out var used, 'X') && used == 4
            ? (char)unit
            : null;
}
