using System.Security.Cryptography;
using System.Text;
using FactBot.Core.Domain;

namespace FactBot.Core.Rules;

/// <summary>SHA-256 in lower-case hex.</summary>
public static class TextHash
{
    /// <summary>Of a text whatever its white space and invisible characters.</summary>
    public static string Folded(string text) => Exact(PassageText.Fold(text));

    /// <summary>Of the UTF-8 bytes as they are.</summary>
    public static string Exact(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
