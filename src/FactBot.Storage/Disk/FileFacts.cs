using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace FactBot.Storage.Disk;

/// <summary>What the system knows of a file and the library does not tell.</summary>
/// <param name="Links">The number of its names (hard links).</param>
/// <param name="User">The id of its owner.</param>
/// <param name="Group">The id of its group.</param>
public readonly record struct FileFacts(uint Links, uint User, uint Group)
{
    private const int CurrentDirectory = -100;
    private const uint BasicFacts = 0x7FF;
    private const int LinksAt = 16;
    private const int UserAt = 20;
    private const int GroupAt = 24;
    private const int Size = 256;

    /// <summary>Returns null where the file is missing, or the system does not tell (Linux alone does).</summary>
    public static FileFacts? Of(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return null;
        }

        try
        {
            var facts = new byte[Size];
            return Statx(CurrentDirectory, path, 0, BasicFacts, facts) == 0 ? new FileFacts(Field(facts, LinksAt), Field(facts, UserAt), Field(facts, GroupAt)) : null;
        }
        catch (EntryPointNotFoundException)
        {
            // An old C library lacks the call.
            return null;
        }
    }

    private static uint Field(byte[] facts, int at) => BitConverter.IsLittleEndian
        ? BinaryPrimitives.ReadUInt32LittleEndian(facts.AsSpan(at))
        : BinaryPrimitives.ReadUInt32BigEndian(facts.AsSpan(at));

    [DllImport("libc", EntryPoint = "statx", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Statx(int directory, string path, int flags, uint mask, byte[] facts);
}
