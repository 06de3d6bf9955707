using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactBot.Core.Domain;

namespace FactBot.Storage.Records;

/// <summary>
/// Document keys are parts joined by a bar, so that related documents are adjacent and "the newest twenty of a desk" is one range of an
/// index. Numbers and times are padded with zeros, so that they sort as text.
/// </summary>
internal static class Keys
{
    /// <summary>The suffix sorts after every key with the same prefix.</summary>
    public const string End = "\uffff";

    /// <summary>UTF-8 bytes. The engine refuses index keys of more than 1023 bytes, and a key has at most four free parts.</summary>
    private const int MaxPart = 200;

    /// <summary>Encodes a key part from outside, which may have any length and any characters.</summary>
    public static string Part(string text)
    {
        var plain = text.Replace("%", "%25", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal).Replace("\0", "%00", StringComparison.Ordinal);
        return Encoding.UTF8.GetByteCount(plain) <= MaxPart ? plain : "%h" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
    }

    public static string Of(DeskId desk) => Part(desk.Value);

    public static string Of(DossierId id) => Numbered(Of(id.Desk), id.Number);

    public static string Of(ClaimId id) => Numbered(Of(id.Dossier), id.Number);

    public static string Numbered(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}|{number:D10}");

    /// <summary>Returns the key of a channel, without its thread.</summary>
    public static string Channel(Place place) => $"{Part(place.Platform)}|{Part(place.Workspace)}|{Part(place.Channel)}";

    public static string Of(MessageRef message) => $"{Channel(message.Channel)}|{Part(message.MessageId)}";

    public static string Of(Person person) => $"{Part(person.Platform)}|{Part(person.Workspace)}|{Part(person.UserId)}";

    public static string At(string prefix, DateTimeOffset when) => Ordered(prefix, when.UtcTicks);

    public static string Ordered(string prefix, long number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}|{number:D19}");

    public static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);
}
