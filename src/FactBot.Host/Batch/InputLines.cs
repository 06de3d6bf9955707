using System.Buffers;
using System.Runtime.CompilerServices;

namespace FactBot.Host.Batch;

/// <summary>
/// A line as received, without its line end, counted from 1. <paramref name="TooLong"/> means that only the beginning was kept. The bytes
/// are valid until the next line is read.
/// </summary>
internal readonly record struct InputLine(int Number, ReadOnlyMemory<byte> Bytes, bool TooLong);

/// <summary>Splits a stream into lines, and never holds more of a line than the limit.</summary>
internal static class InputLines
{
    private const int Chunk = 1 << 16;

    public static async IAsyncEnumerable<InputLine> ReadAsync(Stream stream, int limit, [EnumeratorCancellation] CancellationToken ct)
    {
        var chunk = new byte[Chunk];
        var line = new LineBuffer(limit);
        int read;
        while ((read = await stream.ReadAsync(chunk, ct)) > 0)
        {
            for (var from = 0; from < read;)
            {
                var newline = Array.IndexOf(chunk, (byte)'\n', from, read - from);
                var end = newline < 0 ? read : newline;
                line.Add(chunk.AsSpan(from, end - from));
                if (newline >= 0)
                {
                    yield return line.Current;
                    line.Next();
                }

                from = end + 1;
            }
        }

        if (line.Any)
        {
            yield return line.Current;
        }
    }

    private sealed class LineBuffer(int limit)
    {
        private readonly ArrayBufferWriter<byte> _bytes = new();
        private int _number = 1;
        private bool _tooLong;

        public bool Any => _tooLong || _bytes.WrittenCount > 0;

        public InputLine Current => new(_number, _bytes.WrittenMemory, _tooLong);

        public void Add(ReadOnlySpan<byte> more)
        {
            var available = limit - _bytes.WrittenCount;
            _tooLong |= more.Length > available;
            _bytes.Write(more.Length > available ? more[..available] : more);
        }

        public void Next()
        {
            _bytes.ResetWrittenCount();
            _tooLong = false;
            _number++;
        }
    }
}
