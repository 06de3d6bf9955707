using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using FactBot.Core.Domain;

namespace FactBot.Storage.Records;

/// <summary>
/// The keys of documents: parts joined by a bar, so that what belongs together stands together and "the newest twenty of a desk" is a
/// stretch of an index. Numbers and times have leading zeros, and sort as text.
/// </summary>
internal static class Keys
{
    /// <summary>Sorts behind all that follows the same beginning.</summary>
    public const string End = "\uffff";

    /// <summary>UTF-8 bytes. The engine refuses an index key beyond 1023 bytes, and a key has at most four free parts.</summary>
    private const int MaxPart = 200;

    /// <summary>A part of a key from outside: of any length, with any characters.</summary>
    public static string Part(string free)
    {
        var plain = free.Replace("%", "%25", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal).Replace("\0", "%00", StringComparison.Ordinal);
        return Encoding.UTF8.GetByteCount(plain) <= MaxPart ? plain : "%h" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(free)));
    }

    public static string Of(DeskId desk) => Part(desk.Value);

    public static string Of(DossierId id) => Numbered(Of(id.Desk), id.Number);

    public static string Of(ClaimId id) => Numbered(Of(id.Dossier), id.Number);

    public static string Numbered(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}|{number:D10}");

    /// <summary>A channel, without its thread.</summary>
    public static string Channel(Place place) => $"{Part(place.Platform)}|{Part(place.Workspace)}|{Part(place.Channel)}";

    public static string Of(MessageRef message) => $"{Channel(message.Channel)}|{Part(message.MessageId)}";

    public static string Of(Person person) => $"{Part(person.Platform)}|{Part(person.Workspace)}|{Part(person.UserId)}";

    public static string At(string prefix, DateTimeOffset when) => Ordered(prefix, when.UtcTicks);

    public static string Ordered(string prefix, long number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}|{number:D19}");

    public static DateTimeOffset Time(long ticks) => new(ticks, TimeSpan.Zero);
}
