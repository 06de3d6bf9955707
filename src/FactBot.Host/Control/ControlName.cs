using System.Security.Cryptography;
using System.Text;

namespace FactBot.Host.Control;

/// <summary>Where the process that has a data file can be spoken to: a socket beside the file, a named pipe on Windows.</summary>
internal static class ControlName
{
    /// <summary>The shortest limit of the systems for the name of a socket is 104 bytes, its end included.</summary>
    private const int LongestSocket = 100;

    /// <param name="dataFile">The whole name of the data file.</param>
    public static string Of(string dataFile)
    {
        var beside = dataFile + ".sock";
        return OperatingSystem.IsWindows() ? $"factbot-{Hash(dataFile)}"
            : Encoding.UTF8.GetByteCount(beside) <= LongestSocket ? beside
            : Path.Combine(Path.GetTempPath(), $"factbot-{Hash(dataFile)}.sock");
    }

    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16];
}
