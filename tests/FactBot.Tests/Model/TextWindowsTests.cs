using CsCheck;
using FactBot.Model;

namespace FactBot.Tests.Model;

/// <summary>A text of any length is read whole, and each word of it by one window.</summary>
public sealed class TextWindowsTests
{
    private static readonly Gen<PiecedWord[]> AnyWords =
        Gen.Int[1, 10].Select(n => new PiecedWord(new int[n], 1, 0, 0, 0)).Array[0, 3000];

    [Fact]
    public void Each_word_is_kept_once_and_in_order() => AnyWords.Sample(words =>
    {
        var next = 0;
        foreach (var window in TextWindows.Of(words))
        {
            Assert.Equal(next, window.KeepFirst);
            Assert.InRange(window.KeepLast, window.KeepFirst, window.Last);
            Assert.True(window.First <= window.KeepFirst);
            next = window.KeepLast;
        }

        Assert.Equal(words.Length, next);
    });

    [Fact]
    public void No_window_is_longer_than_the_network_reads() => AnyWords.Sample(words => Assert.All(
        TextWindows.Of(words), w => Assert.True(words[w.First..w.Last].Sum(p => p.Pieces.Length) + 2 <= TextWindows.MostPieces)));

    [Fact]
    public void A_word_far_from_the_ends_is_read_with_words_on_both_sides()
    {
        var words = Enumerable.Repeat(new PiecedWord([1], 1, 0, 0, 0), 2000).ToArray();
        Assert.All(TextWindows.Of(words).Skip(1), w => Assert.True(w.KeepFirst - w.First >= 40));
    }
}
