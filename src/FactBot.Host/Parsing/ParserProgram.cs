using System.Buffers.Binary;
using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;
using FactBot.Articles.Files;

namespace FactBot.Host.Parsing;

/// <summary>
/// The other end of <see cref="ParserChild"/>: the hidden verb that parses one file from standard input. It opens no file and no connection,
/// reads no setting, and ends when its input is closed, which the end of its parent does.
/// </summary>
internal static class ParserProgram
{
    public const string Verb = "parse-pdf";

    /// <summary>The argument of a child that was started before there is a file.</summary>
    public const string Ahead = "ahead";

    /// <summary>Bytes of stack. An overflow ends the process, and a smaller stack ends it sooner.</summary>
    private const int Stack = 2 << 20;

    /// <summary>A page with a few words: what it needs is compiled before the file comes.</summary>
    private const string Sample = """
        %PDF-1.4
        1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
        2 0 obj <</Type/Pages/Count 1/Kids[3 0 R]>> endobj
        3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Resources<</Font<</F 4 0 R>>>>/Contents 5 0 R>> endobj
        4 0 obj <</Type/Font/Subtype/Type1/BaseFont/Helvetica>> endobj
        5 0 obj <</Length 149>>
        stream
        BT /F 11 Tf 60 700 Td (The council said on Monday that) Tj 0 -13 Td (the bridge stays closed.) Tj 0 -40 Td (Its repair costs) Tj 0 -13 Td (four million.) Tj ET
        endstream
        endobj
        trailer <</Size 6/Root 1 0 R>>
        %%EOF
        """;

    public static int Run(string[] args)
    {
        // Whoever stops the desk stops it by a signal to all its processes. The desk ends this one, and nothing is said of its file.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, c => c.Cancel = true);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, c => c.Cancel = true);
        if (args.Contains(Ahead))
        {
            Parse(Encoding.ASCII.GetBytes(Sample));
        }

        using var input = Console.OpenStandardInput();
        if (Receive(input) is not { } bytes)
        {
            return 0;
        }

        EndWith(input);
        using var output = Console.OpenStandardOutput();
        using var content = new MemoryStream();
        FileContentFormat.Write(Parse(bytes), content);
        content.WriteTo(output);
        return 0;
    }

    private static byte[]? Receive(Stream input)
    {
        var length = new byte[sizeof(int)];
        if (input.ReadAtLeast(length, length.Length, throwOnEndOfStream: false) < length.Length)
        {
            return null;
        }

        var bytes = new byte[BinaryPrimitives.ReadInt32LittleEndian(length)];
        return input.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length ? null : bytes;
    }

    /// <summary>Nothing more is sent, so the next read returns when the parent has ended. A parser may hang for good, so nobody is waited for.</summary>
    private static void EndWith(Stream input) => new Thread(() =>
    {
        _ = input.ReadByte();
        Process.GetCurrentProcess().Kill();
    }) { IsBackground = true }.Start();

    private static FileContent Parse(byte[] bytes)
    {
        var content = FileContent.Of(FileFault.Damaged);
        var parsing = new Thread(() => content = PdfParser.Parse(bytes), Stack);
        parsing.Start();
        parsing.Join();
        return content;
    }
}
