using FactBot.Model;
using static TorchSharp.torch;

namespace FactBot.Train;

/// <summary>A window of an example.</summary>
internal sealed record ExampleWindow(Example Example, Window Window)
{
    public int Pieces { get; } = Enumerable.Range(Window.First, Window.Count).Sum(i => Example.Words[i].Pieces.Length) + 2;
}

/// <summary>Windows that go through the encoder together, as tensors.</summary>
internal sealed class Batch
{
    /// <param name="windows">The windows.</param>
    /// <param name="masking">The share of words whose pieces are hidden.</param>
    /// <param name="random">Decides which.</param>
    public Batch(IReadOnlyList<ExampleWindow> windows, double masking = 0, Random? random = null)
    {
        Windows = windows;
        Length = windows.Max(w => w.Pieces);
        Words = windows.Max(w => w.Window.Count);
        var (pieces, shapes, quotes) = (new long[windows.Count, Length], new long[windows.Count, Length], new long[windows.Count, Length]);
        var (first, sentences, blocks) = (new long[windows.Count, Words], new long[windows.Count, Words], new long[windows.Count, Words]);
        var (pieceMask, wordMask) = (new bool[windows.Count, 1, 1, Length], new bool[windows.Count, Words]);
        for (var row = 0; row < windows.Count; row++)
        {
            var (example, window) = windows[row];
            pieces[row, 0] = WordPieces.Start;
            pieceMask[row, 0, 0, 0] = true;
            var at = 1;
            for (var i = window.First; i < window.Last; i++)
            {
                var word = example.Words[i];
                var hidden = random is not null && random.NextDouble() < masking;
                first[row, i - window.First] = at;
                sentences[row, i - window.First] = word.Sentence;
                blocks[row, i - window.First] = word.Block;
                wordMask[row, i - window.First] = true;
                foreach (var piece in word.Pieces)
                {
                    (pieces[row, at], shapes[row, at], quotes[row, at], pieceMask[row, 0, 0, at]) = (hidden ? WordPieces.Mask : piece, word.Shape, word.Quote, true);
                    at++;
                }
            }

            pieces[row, at] = WordPieces.End;
            pieceMask[row, 0, 0, at] = true;
        }

        (Pieces, Shapes, Quotes, PieceMask) = (tensor(pieces), tensor(shapes), tensor(quotes), tensor(pieceMask));
        (FirstPieces, Sentences, Blocks, WordMask) = (tensor(first), tensor(sentences), tensor(blocks), tensor(wordMask));
    }

    public IReadOnlyList<ExampleWindow> Windows { get; }

    /// <summary>In pieces.</summary>
    public int Length { get; }

    /// <summary>The most words that a window has.</summary>
    public int Words { get; }

    public Tensor Pieces { get; }

    public Tensor Shapes { get; }

    public Tensor Quotes { get; }

    public Tensor PieceMask { get; }

    public Tensor FirstPieces { get; }

    public Tensor Sentences { get; }

    public Tensor Blocks { get; }

    public Tensor WordMask { get; }
}
