package io.haedap.faq.web;

import io.haedap.shared.web.BodyAllowance;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** An import is read line by line and may be as long as ten thousand long entries are. */
@Configuration(proxyBeanMethods = false)
class ImportConfiguration {

    private static final long MOST = 128L * 1024 * 1024;

    @Bean
    BodyAllowance importedLines() {
        return new BodyAllowance(FaqTransferResource.IMPORT, MOST);
    }
}
