using System.Buffers.Binary;
using System.ComponentModel;
using System.Diagnostics;
using FactBot.Articles.Files;
using FactBot.Host.Batch;

namespace FactBot.Host.Parsing;

/// <summary>A process of this program that parses one file and ends. It gets the file's bytes and nothing else of the desk.</summary>
internal sealed class ParserChild : IDisposable
{
    /// <summary>Bytes of a content. Two million characters have at most six million bytes; titles are short.</summary>
    private const int LongestContent = 32 << 20;

    /// <summary>What a runtime needs to start; all else of the environment may be a secret.</summary>
    private static readonly string[] Passed =
    [
        "PATH", "HOME", "SystemRoot", "TEMP", "TMP", "TMPDIR", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH",
        "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "DOTNET_ROOT(x86)", "DOTNET_BUNDLE_EXTRACT_BASE_DIR",
    ];

    private readonly Process _process;

    private ParserChild(Process process)
    {
        _process = process;

        // Nobody reads it, and an unread pipe that is full would stop the child.
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
    }

    public bool HasEnded => _process.HasExited;

    /// <param name="limits">The limits of the child.</param>
    /// <param name="ahead">Whether the child is to get ready while it waits for its file.</param>
    /// <exception cref="Win32Exception">The system does not start another process.</exception>
    public static ParserChild Start(ParserLimits limits, bool ahead) => new(Process.Start(StartInfo(limits, ahead))!);

    public static ProcessStartInfo StartInfo(ParserLimits limits, bool ahead)
    {
        var (file, arguments) = OwnProgram.Command();
        var start = new ProcessStartInfo(file, [.. arguments, ParserProgram.Verb, .. ahead ? [ParserProgram.Ahead] : Array.Empty<string>()])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
            WorkingDirectory = Path.GetPathRoot(AppContext.BaseDirectory),
        };
        SetEnvironment(start, limits);
        return start;
    }

    /// <summary>Returns the content, or null if the child ended without one.</summary>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public async Task<FileContent?> ParseAsync(ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        try
        {
            var length = new byte[sizeof(int)];
            BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
            var input = _process.StandardInput.BaseStream;
            await input.WriteAsync(length, ct);
            await input.WriteAsync(bytes, ct);
            await input.FlushAsync(ct);
            return await BoundedStream.ReadAsync(_process.StandardOutput.BaseStream, LongestContent, ct) is { } content ? FileContentFormat.Read(content) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Returns the bytes that are resident now; 0 if the child has ended.</summary>
    public long Resident()
    {
        try
        {
            _process.Refresh();
            return _process.HasExited ? 0 : _process.WorkingSet64;
        }
        catch (InvalidOperationException)
        {
            return 0;
        }
    }

    /// <summary>Ends the child, whatever it does.</summary>
    public void End()
    {
        try
        {
            _process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended, or is about to.
        }
    }

    public void Dispose()
    {
        End();
        _process.Dispose();
    }

    private static void SetEnvironment(ProcessStartInfo start, ParserLimits limits)
    {
        var passed = Passed.Select(name => (Name: name, Value: Environment.GetEnvironmentVariable(name))).Where(v => v.Value is not null).ToList();
        start.Environment.Clear();
        passed.ForEach(v => start.Environment[v.Name] = v.Value);
        start.Environment["DOTNET_GCHeapHardLimit"] = limits.HeapText;

        // One file is a short life: no thread of the collector, no profile for later, no dump, no socket for diagnostics.
        start.Environment["DOTNET_gcServer"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_TieredPGO"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_EnableDiagnostics"] = "0";
    }
}
