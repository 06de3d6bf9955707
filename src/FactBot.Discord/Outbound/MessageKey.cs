using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace FactBot.Discord.Outbound;

/// <summary>A delivery's key as it travels: the message's nonce, and a mark in the ids of its buttons by which it is found again.</summary>
internal static class MessageKey
{
    /// <summary>22 characters hold 132 bits; a nonce may have 25.</summary>
    private const int Length = 22;

    public static string Of(string key) => Base64Url.EncodeToString(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..Length];
}
