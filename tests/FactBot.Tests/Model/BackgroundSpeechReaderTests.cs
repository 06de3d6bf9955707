using FactBot.Analysis.Reading;
using FactBot.Core.Ports;
using FactBot.Model;
using FactBot.Tests.Support;

namespace FactBot.Tests.Model;

/// <summary>The model is loaded once, beside everything else, and a failed load is told to each who asks.</summary>
public sealed class BackgroundSpeechReaderTests
{
    private readonly TaskCompletionSource<ISpeechReader> _load = new();
    private int _loads;

    private BackgroundSpeechReader Reader() => new(() =>
    {
        Interlocked.Increment(ref _loads);
        return _load.Task.GetAwaiter().GetResult();
    });

    [Fact]
    public void Nothing_is_loaded_before_it_is_wanted()
    {
        _ = Reader();
        Assert.Equal(0, _loads);
    }

    [Fact]
    public async Task Several_callers_wait_for_one_load()
    {
        var reader = Reader();
        var callers = Enumerable.Range(0, 20).Select(_ => Task.Run(() => (reader.Version, reader.Read([]).Attributions.Length))).ToArray();
        var begun = reader.LoadAsync();
        Assert.False(begun.IsCompleted);
        Assert.DoesNotContain(callers, c => c.IsCompleted);
        _load.SetResult(new SilentReader());
        Assert.All(await Task.WhenAll(callers).WaitAsync(Hang.Limit), told => Assert.Equal(("2026.11-1", 0), told));
        Assert.Same(begun, reader.LoadAsync());
        Assert.Equal(1, _loads);
    }

    [Fact]
    public async Task A_failed_load_is_told_to_each_who_asks()
    {
        var reader = Reader();
        _load.SetException(new AnalyzerUnavailableException(LostModel.Sentence));
        for (var i = 0; i < 3; i++)
        {
            Assert.Equal(LostModel.Sentence, Assert.Throws<AnalyzerUnavailableException>(() => reader.Read([])).Message);
            Assert.Equal(LostModel.Sentence, Assert.Throws<AnalyzerUnavailableException>(() => reader.Version).Message);
            Assert.Equal(LostModel.Sentence, (await Assert.ThrowsAsync<AnalyzerUnavailableException>(reader.LoadAsync)).Message);
        }

        Assert.Equal(1, _loads);
    }

    [Fact]
    public void A_mistake_while_loading_is_no_other_kind_of_failure()
    {
        _load.SetException(new KeyNotFoundException("reader.onnx"));
        var told = Assert.Throws<AnalyzerUnavailableException>(() => Reader().Read([]));
        Assert.Equal("The model cannot be loaded (KeyNotFoundException). Install FactBot again.", told.Message);
    }

    [Fact]
    public void A_missing_folder_is_named()
    {
        var folder = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        var told = Assert.Throws<AnalyzerUnavailableException>(() => BackgroundSpeechReader.Of(folder).Version);
        Assert.Contains("reader.json cannot be read. Install FactBot again", told.Message, StringComparison.Ordinal);
    }
}
