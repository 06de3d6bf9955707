using System.Security.Cryptography;
using System.Text;

namespace FactBot.Host.Control;

/// <summary>The control address of the process that uses a data file: a socket beside the file, or a named pipe on Windows.</summary>
internal static class ControlName
{
    /// <summary>Bytes. The shortest limit of any supported system for a socket path is 104 bytes, including the terminator.</summary>
    private const int LongestSocket = 100;

    /// <param name="dataFile">The full path of the data file.</param>
    public static string Of(string dataFile)
    {
        var beside = dataFile + ".sock";
        return OperatingSystem.IsWindows() ? $"factbot-{Hash(dataFile)}"
            : Encoding.UTF8.GetByteCount(beside) <= LongestSocket ? beside
            : Path.Combine(Path.GetTempPath(), $"factbot-{Hash(dataFile)}.sock");
    }

    private static string Hash(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..16];
}
