using System.IO.Compression;

namespace FactBot.Host.Batch;

/// <summary>Reads the file that a line names in "path"; a .gz file is decompressed.</summary>
internal static class LineFiles
{
    /// <exception cref="LineException">The file cannot be read, cannot be decompressed, or is too large.</exception>
    public static async Task<ReadOnlyMemory<byte>> ReadAsync(string path, CancellationToken ct)
    {
        await using var file = InputFile.Open(path, out var problem);
        if (file is null)
        {
            throw new LineException(problem!.Sentence);
        }

        try
        {
            await using var plain = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
                ? new GZipStream(file, CompressionMode.Decompress)
                : (Stream)file;
            return await BoundedStream.ReadAsync(plain, LineBatch.LineLimit, ct)
                ?? throw new LineException($"The file holds more than {LineBatch.LineLimit >> 20} MB.");
        }
        catch (InvalidDataException)
        {
            throw new LineException("The file ends in .gz and cannot be unpacked: it is no gzip file, or damaged.");
        }
        catch (IOException)
        {
            throw new LineException("The file cannot be read to its end.");
        }
    }
}
