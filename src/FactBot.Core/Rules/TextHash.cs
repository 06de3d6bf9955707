using System.Security.Cryptography;
using System.Text;
using FactBot.Core.Domain;

namespace FactBot.Core.Rules;

/// <summary>SHA-256 hashes in lower-case hex.</summary>
public static class TextHash
{
    /// <summary>The hash of a text without regard to white space and invisible characters.</summary>
    public static string Folded(string text) => Exact(PassageText.Fold(text));

    /// <summary>The hash of the unchanged UTF-8 bytes.</summary>
    public static string Exact(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
