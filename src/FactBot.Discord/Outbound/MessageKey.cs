using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FactBot.Discord.Outbound;

/// <summary>A delivery's key as sent to Discord: the message's nonce, and a part of its buttons' ids by which it is found again.</summary>
internal static class MessageKey
{
    /// <summary>The length in characters: 22 hold 132 bits, and a nonce may have 25.</summary>
    private const int Length = 22;

    public static string Of(string key) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..Length];
}
