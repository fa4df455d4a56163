import GRDB
import Model
import Storage
import Testing

@Suite struct StorageFailureTests {
    @Test func describesItselfByItsMessage() {
        #expect(StorageFailure(.notFound, "no feed f1").description == "no feed f1")
    }
}
