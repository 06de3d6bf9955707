using FactBot.Analysis.Reading;
using Microsoft.ML.OnnxRuntime;

namespace FactBot.Model;

/// <summary>One window's way through the network.</summary>
internal sealed class WindowRun : IDisposable
{
    private static readonly string[] Outputs = ["words", "starts", "cues", "labels", "mentions", "candidates"];

    private readonly Window _window;
    private readonly IDisposableReadOnlyCollection<OrtValue> _found;

    public WindowRun(InferenceSession session, PiecedWord[] words, Window window)
    {
        _window = window;
        var inputs = Inputs(words, window);
        try
        {
            using var options = new RunOptions();
            _found = session.Run(options, inputs, Outputs);
        }
        finally
        {
            foreach (var input in inputs.Values)
            {
                input.Dispose();
            }
        }
    }

    /// <summary>What the network says about the words that may begin a cue and that this window keeps.</summary>
    public IEnumerable<CueReading> Cues()
    {
        var starts = _found[1].GetTensorDataAsSpan<float>().ToArray();
        var cues = _found[2].GetTensorDataAsSpan<long>().ToArray();
        var labels = _found[3].GetTensorDataAsSpan<float>().ToArray();
        for (var i = 0; i < cues.Length; i++)
        {
            var word = (int)cues[i];
            if (_window.First + word >= _window.KeepFirst && _window.First + word < _window.KeepLast && starts[word] > CueView.LeastStart)
            {
                yield return CueReading.Within(_window, word, starts[word], labels.AsSpan(i * CueView.Count * CueReading.LabelCount, CueView.Count * CueReading.LabelCount));
            }
        }
    }

    /// <summary>Copies the vectors of the words that this window keeps.</summary>
    public void CopyTo(TextVectors to)
    {
        Copy(0, to.Words);
        Copy(4, to.Mentions);
        Copy(5, to.Candidates);
    }

    private void Copy(int output, WordVectors to) =>
        _found[output].GetTensorDataAsSpan<float>()[((_window.KeepFirst - _window.First) * to.Width)..((_window.KeepLast - _window.First) * to.Width)]
            .CopyTo(to.Values.AsSpan(_window.KeepFirst * to.Width));

    public void Dispose() => _found.Dispose();

    private static Dictionary<string, OrtValue> Inputs(PiecedWord[] words, Window window)
    {
        List<long> pieces = [WordPieces.Start], shapes = [0], quotes = [0];
        var (first, sentences, blocks) = (new long[window.Count], new long[window.Count], new long[window.Count]);
        for (var i = 0; i < window.Count; i++)
        {
            var word = words[window.First + i];
            (first[i], sentences[i], blocks[i]) = (pieces.Count, word.Sentence, word.Block);
            foreach (var piece in word.Pieces)
            {
                pieces.Add(piece);
                shapes.Add(word.Shape);
                quotes.Add(word.Quote);
            }
        }

        pieces.Add(WordPieces.End);
        shapes.Add(0);
        quotes.Add(0);
        return new Dictionary<string, OrtValue>
        {
            ["pieces"] = Value([.. pieces]), ["shapes"] = Value([.. shapes]), ["quotes"] = Value([.. quotes]),
            ["first_pieces"] = Value(first), ["sentences"] = Value(sentences), ["blocks"] = Value(blocks),
            ["kept"] = Value([window.KeepFirst - window.First, window.KeepLast - window.First]),
        };
    }

    private static OrtValue Value(long[] values) => OrtValue.CreateTensorValueFromMemory(values, [values.Length]);
}
